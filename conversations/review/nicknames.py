"""Names as data: the forms of one given name, other given names, and what people are called by before or behind a name."""

from __future__ import annotations

from functools import lru_cache

from conversations.review.lexicon import word_set

# Between bars: forms of one name. A greeting by any of them reaches the right person.
_FORMS = """
alexander alexandra alexandre alejandro alejandra alessandro alessandra alexandros alexis aleksandr aleksander aleksandra alex
alec alek ale lex sandra sandro sandy sasha sascha sacha shura xander xandra al ali alejo oleksandr oleksandra iskander |
abigail abby abbie gail | andrew andy drew andre andrei andrey andreas andres andrzej anders | andrea andie andy drea | anthony
antonio antonia anton antoine toni tony ant tonio toño nino tonia antek antoni antony | agnieszka aga agnes | anna anne ann ana
hannah annie anya nan nancy anja anita aneta annika anushka anca anneke ania annette nettie anka annabel | barbara barb babs
barbie basia barbora bara varvara bobbie | benjamin ben benny benji benjie yamin | bernadette bernie detta | beatrice beatrix
beatriz bea bee trixie beata triss | bradley brad | bernard bernie bernardo bernd bernhard berndt | bartholomew bart barth
bartosz bartek bartłomiej | caroline carolina carolyn karoline carol carrie caro lina line karolina karo | charity cherry |
catherine katherine kathryn katharine katharina kathleen katarina katarzyna caterina catarina catalina ekaterina yekaterina
kateryna katerina katrina catriona caitlin kate katie kathy cathy kat cat kitty kath kay katya katja katka kaja kasia kata kati
cata trina rina cate kit cathleen | charles charlie charley chuck chas carlos karl carl carlo carlitos karel karol chip chaz |
charlotte charlie lottie lotte lola carlota carlotta char carla | christopher christoph cristobal christoffer kristoffer
krzysztof christophe chris kit topher kris stoffel cris krzys toffer cristo | christine christina kristina kristin kristine
cristina christiane krystyna chris chrissy chrissie tina kris stina kirsten kirsty krysia christie cris | christian cristian
chris kris chrigi | claudia claudi | clement clem klemens clemens | constance connie constanze | constantine konstantin kostya
costa kosta konstantinos kostas dinos | cornelius cornelia con neil corrie nelly conny cor kees | cynthia cindy cyn | daniel
daniele danilo dan danny dani danek danylo danya daniil dano | danielle daniela daniella dani danny danni ella | david dave
davey davie davide dai daud dawud davit dov | deborah debra deb debbie debs devorah | dennis denis den denny denys | diana diane
di didi dee | dominic dominik dominique domenico domingo dom mimmo nick mingo | dolores lola lolita loli dolly lores | donald
don donnie donny | dorothy dorothea dorothee dot dottie dolly dora dory thea doro dodie dorota | douglas doug dougie | duncan
dunc | edgar ed eddie | edward eduardo edouard eduard edvard ed eddie eddy ted ned teddy eduardito edu lalo edek edoardo edo
duarte | edmund edmond ed eddie ned | edwin ed eddie | eleanor eleanora eleonora elinor ellie nell nora nelly leonora norah elle
lenore | elizabeth elisabeth elisabetta elzbieta elżbieta erzsebet yelizaveta elisaveta isabel liz beth betty lizzie lizzy eliza
lisa elsa elsie betsy libby ellie liza liesl lisbeth lilibeth liesbeth lies bess bessie bettina else ilse elise elspeth ela lili
lilly buffy | elena helena helen helene elaine ilona jelena alena lena ellen nell nellie lenka leni hela lenochka alyona olena
ola nelly eleni yelena | emily emilia emilie em emmy millie milly mila emi | emmanuel emanuel manuel manolo manny mani mannie
manu lolo manuela emanuele manoel manoli imanol maneco | emma em emmy | eric erik erich rick ricky | ernest ernesto ernst ernie
neto | esther ester hester essie | eugene yevgeny evgeny evgeni eugen eugenio gene zhenya jenya yevhen | eugenia evgenia
yevgenia zhenya genie | evelyn eve evie evelina eva ev | ezekiel zeke | felicia felicity fee flick lissa | ferdinand ferdi
fernando nando ferdie | fernando fernanda fer nando nanda fern | florence florentina flo flora florrie flossie flor | francis
francisco francesco franciscus francois franz frantisek franciszek frank fran paco pancho curro kiko cisco quico franky frankie
frans ferenc fero franek patxi fritz ciccio | frances francesca francisca franziska francine françoise fran fanny frankie
francie paca paquita franka fransje cissi sissi | frederick friedrich frederic federico fryderyk fredrik frederik fred freddie
freddy fritz fede rick rico lico | frederica friederike freda frieda freddie fritzi rike ricky fede | gabriel gabriele
gabrielius gabe gabi gabo gaby | gabriella gabrielle gabriela gabby gabi gaby ella brielle gabri | george georg georges giorgio
jorge jurgen juergen jerzy jiri yuri yury yuriy yura juri iouri gheorghe georgi giorgos yorgos geordie georgie jordi coque jurek
gyorgy goran gosha egor igor | georgina georgia georgie gina georgette | gerald gerard gerardo gerhard gerry jerry gerd ger lalo
geert | germaine gerry | gertrude gertrud trudy gert gertie trude trudi | gerlinde linda | gillian gill jill jillian | giovanni
gianni giovanna gianna vanni nino gio gian john | giuseppe beppe peppe pino peppino joe joseph | giuseppina pina | gladys glad |
gloria glo lory | godfrey geoffrey jeffrey gottfried geoff jeff | graham gray | gregory gregorio grigory grigori grzegorz gregor
greg gregg goyo grisha gorya grzes | guillermo guillem memo guille william bill will | gwendolyn gwendolen gwen wendy gwyneth
gwenda | gustavo gustav gustave gus gusti tavo | guadalupe lupe lupita | harold harald harry hal | harriet henrietta hattie etta
hettie harry hen | hector tito | henry henri enrique enrico henrik heinrich hendrik henryk harry hank hal rico quique kike heinz
heiner heini henning hinrich henk rik | herbert herb bert heribert | hildegard hilda hilde | horatio horace | howard howie |
hubert hugh bert hub huey hughie hugo | hyacinth cintha jacinta | ignacio ignatius ignaz ignacy nacho iggy naci | imogen immy |
ingeborg inge inga inka | irene irina irena iryna ira renie irka rena arina | isabella isabel isabelle ysabel bella izzy isa
belle bel ibby chabela izzie sabela | isaac izaak itzhak yitzhak zak ike | isaiah izzy zay | ivan vanya ioan juan john ivo vania
iwan | jacob jakob jacobus jacopo jakub giacomo jaume jake cob kuba jacques yakov yaakov jaap jago | jacqueline jacquelyn jackie
jacky jacqui lina | jaime jaume james jimmy santi | james jim jimmy jamie jas jem seamus hamish jaime | jane janie janey jean
joan jeanne janina jana janka | janet jan jannet | janice jan | jason jay jase | javier xavier xavi javi xabi javito | jean
jeannie jeanie jeanette | jeremy jeremiah jeremias jerry jem jez | jennifer jenifer jen jenny jenn jenna jeni | jerome gerome
jerry geronimo hieronymus | jessica jess jessie jessi | jesus chus chuy chucho suso | joanna joanne johanna jo joey jojo asia
hanna hanne hansi jana joasia joana joan yohanna | jocelyn joss joy | john jon johnny johnnie jack jan johan johannes johann
hans juan joao ivan ian sean evan iain ioannis yannis giannis hannes jens jan-erik jaan janek jancsi ion jean jovan janusz
juanito hansi ivo joni zuan yahya hansel | jonathan jonathon jon jonny johnny jonty nathan | jordan jordi jord | jose joseph
pepe josé chepe pepito joselito zé zeca | joseph josef jozef josip jozsef yosef yusuf youssef yousef giuseppe joe joey jo sepp
beppe pepe jos joop jupp zef osip osman peppi jojo jody | josephine josefina josefa josephina josie jo fina pepa pepita jossie
josette posy | joshua josh josue | joyce joy | judith judit judy judi jude jutka | julia juliana juliane julie julieta juliet
juliette giulia jules julka juli yulia iuliia julita jill giuliana | julian julius julio giulio jules juli yulian | justin
justus jus | justine justina tina | kenneth ken kenny | kimberly kimberley kim kimmie kimber | kirsten kirsty kiki | klaus claus
nikolaus klas | laura lauren laurie lori lora laurita lauretta | lawrence laurence lorenzo laurent lorenz lars larry lauri
lawrie laurie loz lenz lencho renzo lasse lavrenti | leonard leonhard leonardo leonid leo len lenny leon lennie leonie nardo
lyonya | leopold leo poldi leopoldo polo | leslie les lesley | letitia leticia tish lettie lety | lillian lilian liliana lily
lilly lil lila lili | linda lindy lin | louis luis lewis ludwig lou lui louie ludvig luigi luisito lutz gigi lodewijk aloysius
alois lucho ludo wiggerl | louise luise louisa luisa lou lulu lula lisette | lucille lucy lucia lucie lucinda luz luzia lou lu |
lubomir lubo | ludmila lyudmila luda lyuda mila ludka | luke lucas lukas luca łukasz lukasz luc | lydia liddy lyd lida |
madeleine madeline magdalena magdalene maddie maddy lena magda leni malin madge lenka mads malene | malcolm mal | marcus mark
marc marco marcos markus marek marcel marcin | margaret margarita margarete margarethe marguerite margherita margaretha margrit
malgorzata małgorzata maggie meg peggy marge greta rita margot madge megan maisie daisy mags gretel gretchen margie marga grete
gosia ita gretta mysie meggie marjorie margery margo mairead margit maret meta peg małgosia marketa | maria marie mary mariam
maryam mariah mia mitzi mimi masha mariya marija maria-jose moira maura molly mamie mary-ann mariana maryna marika mariska
marusia mari may polly minnie maricarmen mariela manya marietta maruja mariquita mieke ria maren marita miriam mirjam maryse
maru | marianne marianna mariana mary-anne ann nanna janna anne maria | marilyn lyn mary | marion mary maz | martha marta marty
mattie marte | martin martinus marty mart martino márton marci tino | martina marti tina martinka | matthew matthias mathias
matteo mateo mateusz matthieu mathieu matt matty mat matti hias teo mattias matias mats matyas matej motya | matilda mathilde
mathilda tilly tilda mattie till maud tilli | maurice mauricio moritz maurizio moe mo morris mauri | maximilian maxim maxime
maximiliano maksim massimo massimiliano max maxi maks maxwell makis | melanie mel melly | melissa mel missy lissa | mercedes
merche meche | mervyn merv | michael michel michal michele miguel mikhail mikael mihai mikhael mykhailo michał mike mick micky
mickey micah misha mischa michi mikey mika mikko miki mihaly micha miguelito mitch mikel micheal migue mitya | michelle michele
michaela mikaela micaela shelly shell chelle michi mica micki | mildred millie milly | milan milos milo | miriam miri mimi
mirjam mim | mohammed muhammad mohamed mohammad muhammed mehmet mamadou mamadu mohamad mohd mo md hamada hamo medo memo muhamed
momo | monica monika monique mona nica moni mo | morgan mo | mortimer mort | muriel mu | natalia natalie natalya nataliya
nathalie nat tasha natasha natascha nata tally talia nati natka lia | nathaniel nathanael nathan nate nat nath natan | nadezhda
nadia nadya nadja nadine | nicholas nicolas nikolas nikolai nikolay nicola nicolau nikolaos niccolo mykola mikolaj mikołaj nick
nico nicky niko nikos klaus niklas niels nils kolya kola nicolo nic colin miki claas nikita | nicole nicola nicolette nicoletta
nikki nicki nicky nic colette nika nico | nigel nige | norbert bert nobby | norman norm | octavia tavi | oliver olivier oli
ollie olly olek | olivia liv livvy olive livia via | olga olya olia helga olenka | oscar oskar ossie ozzie | oswald oz ozzy
waldo | pamela pam pammy | patricia patrizia pat patty patti tricia trish paddy pati trixi tish | patrick patrik patricio patryk
padraig pat paddy pato pats rick | paul paulo pablo paolo pavel pavlo pawel paweł pauli pablito paulie pasha pal pol | paula
paulina pauline pola polly pavla lina | penelope penny pen popi | percival percy | peter pete petr pyotr petros pedro piotr
pierre pieter piet piero pietro petra petya petri petter peer per perico petey pero petro piotrek rocco peder | philip phillip
philippe filip felipe filippo phil pip flip pippo lippi philipp fip | philippa pippa phil pip | phyllis phyl | priscilla cilla
pris prissy | prudence prue | quentin quincy quin | rachel rachael raquel rahel rach rae shelly ray | rafael raphael raffaele
rafał rafal rafa raph rafi rafe | ramon raymond raimund raimondo ray moncho ramona mundo | randall randolph randy rand | raymond
ray raimund | rebecca rebekah rebeka becca becky bec becs reba riva beccy | reginald reg reggie rex | regina gina reggie ina |
renata renate rena nata | richard ricardo riccardo ryszard rick dick rich richie ricky ric ricki rico dickon cardo rikki |
robert roberto roberts rob bob bobby robbie bert robin rupert ruprecht berto beto robi bobo robby | roberta bobbie berta robbie
robin bobby | roderick rodrigo rod roddy rick rodri | rodney rod | rodolfo rudolf rudolph rudi rudy rolf dolf fito rodo ralph |
roger ruediger rüdiger rodge rogelio hodge | roland rolando rolly orlando rollo lando | ronald ronaldo ron ronnie ronny | rosa
rose rosalia rosalind rosalie rosina rosita rosie ros roz rosi rosalinda rosalyn rosy rozalia chayo | rosario charo chayo |
rosemary rosemarie rose rosie romy mary marie ro | roxana roxanne roxie roxy roxane | russell russ rusty | ruth ruthie |
salvador salvatore sal chava totò toto turi salva | samuel sam sammy samu shmuel semyon | samantha sam sammy samia | sarah sara
sally sadie sarita zara saar sári | scott scotty | sebastian sebastien sebastiano seb bas bastian basti sebas seba bastien |
selina selena celine | sergei sergey sergio serge serhiy serhii seryozha sergej checo serzh serj | sharon shaz shari | sheila
celia | sidney sydney sid syd | sigmund siggi sig zygmunt | sigrid siri | silvia sylvia sylvie silvie syl | simon simeon shimon
simón sy si | simone simona mona | siobhan joan jane | sofia sophia sophie zofia sofie sonia sonja sonya zosia sofi fia sofka |
solomon sol sulaiman sully suleiman | stanislav stanislaw stanisław stas stan staszek stana slava | stanley stan | stephanie
stefanie stefania stephania steph steffi steffie stevie stef fanny stefka estefania estefanía | stephen stefan steven stephan
stefano esteban etienne istvan štěpán stepan steve stevie steph steff stef steffen staffan pista stevo szczepan | stuart stewart
stu stew | susan suzanne susanna susannah susanne zuzana zuzanna sue susie suzie suzy zuza sanna susana susi suz sanne sukey
zsuzsanna zsuzsa | svetlana sveta lana | swapnil swap | sylvester sylvestre sly vester silvestre | tabitha tabby | tadeusz
thaddeus tad thad tadek judas tadeo | tamara tammy tomi mara toma tam | tatiana tatyana tania tanya tanja tati tata | teresa
theresa therese teresita terry tess tessa resi tere terri tracy terka resa teri | terence terrance terry tel | theodore theodor
teodoro fyodor fedor theo ted teddy teo tad fedya theodoros tudor doro | theodora dora thea theo teddy | thomas tomas tom tommy
tommaso tomasz tomek tomi tam massimo maso tuomas thom tommie tomás tamas toma | timothy timotheus timofey tim timmy timo
timoteo tima | tobias toby tobi tobiah | tracy trace | tyrone ty | ulrich ulrike uli ulli ueli rike ulla rick utz | ursula ursel
uschi ulla ursa orsolya | vadim dima vadik | valentina valentin vale val tina valya | valerie valeria valery valeriya val vally
lera valia | vanessa nessa van vany | vera verena veronika | veronica veronika veronique ronnie vera roni vero nika ronni |
victor viktor vittorio vic vitya vico vittore witek wiktor | victoria viktoria vittoria viktoriya vicky vicki tori vic vika
toria vikki wiktoria | vincent vincenzo vicente vincenz vince vinny vin chente enzo zenz vinnie | viola violet violetta vi letty
| virginia ginny ginger gina virgie | vladimir volodymyr wladimir vladislav vladyslav vlad vova volodya vladik dima vlada wladek
| vyacheslav slava | waldemar waldi wolodja | walter walther walt wally wat gualterio | wenceslas vaclav wenzel vašek |
wilhelmina wilma willa mina minna willie helma billie minnie elma mien | wilhelm willem guillaume guglielmo vilhelm willi wim
helmut wil pim billy willy bill will | william bill will billy liam willy willie wills wm | winifred win winnie freda | winston
win | wolfgang wolf wolfi | yolanda yoli iolanda yola yolande landa | yekaterina katya katia | yosef yossi yoseph | zachary
zachariah zechariah zach zack zac zacharias zak zacarias | zainab zaynab zeynep zai | zsofia zsófi sophie | abdullah abdallah
abdul abdulla abdelrahman abdou abdi | abdulrahman abdelrahman abdul rahman | ahmed ahmad ahmet achmed hamada | aisha ayesha
aysha aïcha aicha aishah | amit amitabh | aniruddha ani anirudh | anil ani | balakrishnan bala balu | bhaskar bhaskaran |
chandrasekhar chandra sekhar shekhar | chinedu nedu edu | chukwuemeka emeka chukwu | chioma chi chichi | deepika deepa deepu dee
| ebenezer eben eb | emeka meka | folasade sade fola | gopal gopalakrishnan gopi | hussein hossein husain hussain huseyin
hüseyin | ibrahim abraham ibrahima abe brahim ibro avram avi abram bram ebrahim | ikechukwu ike iyke | ismail ishmael ismael
ismaila | jayalakshmi jaya lakshmi | khadija khadijah dija hadiya | krishnamurthy krishna kris murthy krish | lakshmi laxmi
lucky | mahmoud mahmud mehmood | meenakshi meena minakshi | ngozi ngo | nnamdi namdi | oluwaseun seun olu | oluwaseyi seyi |
olufemi femi | babatunde tunde baba | ayodele ayo dele | temitope temi tope | folake fola | omar umar omer | osman uthman usman
| priyanka pri priya piyu | rajesh raj raju | rajendra raj raju rajan | ramesh ram | ravindra ravi | siddharth sid siddhartha |
srinivas srini | subramanian subramaniam subbu mani | sunil sunny | suresh suri | swaminathan swami | tendai ten | thandiwe
thandi thandeka | venkatesh venkat venkatraman venky | vijay vijayalakshmi viji | vikram vik vicky | vivek viv | yasmin yasmeen
jasmin jasmine yas jaz | zuleikha zuli | ali aly | bilal billy | fatima fatimah fatma fatoumata fati tima | farah fara | hassan
hasan | jamal gamal cemal | karim kareem kerim | khaled khalid halid | leila layla leyla laila | maryam miriam mary | mustafa
moustafa musti | nour noor nur | rashid rasheed | said saeed sayed | salim saleem selim | samir sameer | sharif sherif | tariq
tarek tarik | walid waleed | yahya john | yasin yassin yaseen | zaid zayd | xiaoming ming | minji min | hiroshi hiro | kenichi
ken kenji | takahiro taka hiro | yoshihiro yoshi hiro | nobuyuki nobu | masahiro masa | kazuhiko kazu | tomohiro tomo | dmitri
dmitry dimitri dmytro dimitris dimitrios dima mitya mitja dimi jimmy mitko | aleksei alexei alexey oleksiy aljoscha alyosha
lyosha alexis | anatoly tolya anatol | boris borya bob | gennady gena genna | grigoris grisha | innokenty kesha | kirill cyril
kir cyrille | konstanty kostek | lev leo lyova | maksym max | oksana xenia ksenia ksyusha | pavlina pavla | polina polya | roman
roma romek | ruslan rus | stanislava stana | timur tim | vasily vasilis vasya vasyl basil basilio vassilis | yaroslav jaroslav
slava jarda yarik jarek | yegor egor george | zbigniew zbyszek | wojciech wojtek adalbert | waclaw wacek | wladyslaw wladek |
slawomir slawek | przemyslaw przemek | ryszard rysiek | bogdan bohdan boguś | dragan | zdenek zdeněk | jaroslava jarka | bozena
božena | ludwika | gonzalo gonza chalo | rigoberto beto rigo | alberto albert alberta bert beto tito al berto albrecht albie
bertie | adalberto beto | alfonso alonso poncho fonso fons alphonse | alfred alfredo fred alf freddo alfie fredo | adolfo dolfo
fito adolf adolphe | adrian adriano adrien adri ade | adriana adrienne adri | aurelio aurelia | augustin agustin augusto
augustus august gus tin augustine austin augie gustl | arturo arthur artur art artie turo artem | armando mando | bartolome
bartolo | benedict benedikt benedetto benito ben dick bene | benicio | camila camilla cami milla millie kamila | carmen carmela
carmelita mela carmencita menchu | cecilia cecily cecile celia ceci cissy sissy cilly silke zilla | clara claire clare klara
chiara | concepcion concha conchita | consuelo chelo connie | encarnacion encarna | estefan | eulalia lali lalla | graciela
chela grace | gracia grace | griselda zelda | guillermina mina | hortensia | humberto beto umberto | jeronimo jero | leandro lea
| leopoldina | lourdes lulu | luciano luca lucio | manuela manu manoli lola | maricela | mauricio mau | miguelangel | milagros
mila | montserrat montse | nicanor | norberto beto | orlando lando | osvaldo valdo | pilar pili | ramiro | raul | refugio cuca |
reinaldo rey | remedios reme | reynaldo rey | rocio chio | rodrigo rodri rod | rogelio roger | ruben | santiago santi diego
tiago jaime yago chago | sagrario | socorro coco | soledad sole | teodora | trinidad trini | ubaldo | vladimiro | wenceslao |
ximena jimena xime | zacarias | beniamino | domenica mimma | gennaro | pasquale pascal lino | raffaella lella | rosaria |
leontine | waltraud traudl traute | gottlieb | dietrich dieter dirk | eberhard ebi | ekkehard ecki | gerhild | guenter gunther
günter gunter | hartmut | hedwig hedi hedda jadwiga | heike heikki | helmut helmi | hermann armin manni herman | horst hotte |
joachim jochen achim jo joaquin joaquim quim chimo quino | juergen jogi | kaspar jasper caspar casper gaspar | karlheinz kalle
karl heinz | lieselotte lilo lotte liesel | manfred manni fred mani | ottilie | reinhard reinhold reiner rainer | roswitha rosi
| sieglinde linde | siegfried sigi siggi fred | sigmar | theobald | werner | wilfried willi fred | winfried | annemarie anne
marie annemie | hans-peter hanspeter hape | aoife eva | bronwen bron | caoimhe keeva | ciaran kieran | deirdre dee | eoin owen
john ewan | fionnuala nuala fionnula | gareth gaz gary | grainne grace | llewellyn lew lyn | maeve mave | niamh neve | rhiannon
rhi | roisin rose | sinead jane | tadhg tim | tomos tom | wesley wes wez | clifford cliff | clinton clint | clarence | cameron
cam | chester chet | curtis curt kurt | cuthbert | desmond des dez | dexter dex | derek rick del | elijah eli elias ilya ilias
lige | elliott eliot el | emerson | everett ev | fletcher | franklin frank | gavin gav | gilbert gil bert | gordon | harrison
harry | harvey harv | hayden | irving irv | jackson jack jax | jedidiah jed | jefferson jeff | josiah joe si | kendra ken |
latoya toya | lamar | lancelot lance | loretta lori etta retta | lorraine lori rainey | lucretia | mackenzie mac kenzie |
madison maddie | marshall | maverick | meredith merry | millicent millie | montgomery monty | myron | nehemiah | obadiah | orson
| preston | prescott | rhonda | roscoe | rupert | sheldon shel | shirley shirl | sherman | sigourney | spencer spence | tiffany
tiff | trevor trev | tristan tris | vernon vern | wallace wally | washington | wendell | wilbur will | wilfred wilf will fred |
woodrow woody | yvonne vonnie | yvette | zebulon zeb | alan allan allen alain al | albina | alfreda freda | alice alicia alison
allison ally alisa lisa ali elke | althea thea | amanda mandy manda | amelia amelie amy mellie millie mel milly | amy amie aimee
| angela angelica angelina angelika angie angel ange geli lina | anastasia stacy stasia nastya ana tasia | annabelle bella anna
| antoinette nettie toni | archibald archie | ariana ari | arielle ari | arnold arnie arnaud arno | ashley ash | astrid | audrey
| avery | belinda bel linda lindy | blanche | brandon brand | brenda | brendan | brianna bri | bridget brigitte birgit bridie
biddy brigid brit gitte gitta biggi britta birgitta | brittany britt | bronislaw | bruce | bryan brian | calvin cal | camille
cam | cassandra cass cassie sandra sandy | celeste | chad | chelsea chels | cheryl | clayton clay | cleopatra cleo | colleen |
courtney court | crystal | damian damien | daphne daff | darlene | dashiell dash | dustin dusty | edith edie edyta dita | eloise
lois | erica erika rikki ricky | estelle stella estella | ethel | ezra | faith | geraldine gerry deena | gilda | ginevra ginny |
gregoria | guinevere | gwyn | hanna hannah johanna hannelore hanne | hazel | heather | hermione | hope | iris | irma | ivy |
jaclyn | jacinta | janelle jan | jasper | jeannette | jillian jill | jodie jo | joel | josefine | josette | juanita juana nita |
kaitlyn kate | karen karin karina | katelyn | keith | kelly kel | kerry | kevin kev | kristen | kyle | lana | larissa lara lari
| latisha tisha | lavinia vinnie | leah lea lia | leigh lee | leroy roy lee | lester les | levi | lindsay lindsey | lionel leo
lino | lois | lynn lynne lyn | mabel may | marcella marcy | marcia marcie | marina rina mari | maureen mo reenie | mavis |
maxine max | melinda mindy mel lindy | melvin mel | mitchell mitch | mona | nadine | nancy nan | naomi | natasha tash tasha |
neil niall nels | neville nev | noah | noel | octavio | odette | orville | otis | owen | patience | paulette | pearl | perry |
petronella nel | petunia | phoebe phebe | quincy | ralph rafe | rex | rhea | rita | robin | rosalind | rowena | roy | ruby |
sabrina brina | salma | salome | scarlett | selma | serena | seth | shannon | shawn sean shaun | sherry | stacey stacy | stella
| sterling | summer | tanya | taylor | thelma | tina | todd | toni | tonya | travis | tyler ty | una | valeria | vernon | vivian
viv vivien viviana vivienne | wade | warren | wayne | whitney whit | willow | yvon | zelda | zoe
"""
# Sara for Sarah is how the other one is spelled, not a nickname: these are told apart on purpose.
SPELLED = {
    frozenset(pair.split()) for pair in ("sarah sara", "stephen steven", "philip phillip", "jon john", "ann anne")
}
# Full names that begin or end like longer ones and are somebody else's.
OTHERS = word_set(
    "paul carl karl eric erik martin daniel gabriel robert louis joseph josef christian george simon denis dennis john jean "
    "jan juan mark marc ella anna rose nora mary ian brian dan justin michel andre adrian julian victor oliver patrick "
    "frank stephan stefan gerald bernard henri philip valentin noah adam emil ivan mina dean sean ryan jack jane kara lara "
    "mara tara sara clara ross glen glenn ray roy max tom tim kim leo ada eva ida ina lea ana iris ines inez mia lia zoe "
    "amir omar imran rami salma priya maya kai lee may june april grace hope faith joy dawn gail ruth heidi helga greta "
    "olaf oscar otto hugo bruno felix"
)
# Honorifics, kin and ranks that stand before a name, in whatever language; they are nobody's name here.
BEFORE = word_set(
    "don dona doña sir dame lady lord lalla sidi oga ogbeni alhaji alhaja mallam malam chief engr barr arc pharm nze igwe "
    "aunty auntie aunt tante tia tio tita tito uncle tonton onkel bro brother sis sister fr father padre pere pater pastor "
    "deacon rabbi rav imam sheikh sheik shaykh shaikh mullah maulana sayyid syed hajj haji hajji hajja hajjah ustaz ustad "
    "ustadh ustadz usta ustaza mr ms chef chefin coach officer sergeant sgt lieutenant lt colonel col major maj general gen "
    "commander admiral corporal private nurse matron principal headmaster headmistress master maestro maestra mestre "
    "meister mentor sensei senpai sifu shifu laoshi lao xiao guru acharya pandit ajarn ajahn khun phi nong pak bapak ibu "
    "bang abang kak kakak mas mbak cik encik puan tuan datuk dato datin tun teh kuya ate manong manang ka inang anh chi em "
    "co chu bac ong ba thay daw maung saya sayama teacher doctor director engineer boss bhai bhaiya bhaiyya didi dada dadi "
    "akka thambi amma appa shri sri shrimati smt ji saheb sahib sahab begum bibi apa baji khala chacha kaka mama baba mzee "
    "barrister advocate attorney solicitor lawyer magistrate provost chancellor vice surveyor accountant architect pharmacist "
    "bishop archbishop prophet evangelist apostle elder deaconess vicar canon archdeacon chaplain baron count countess brigadier "
    "marshal constable detective inspector superintendent warden ranger sheriff deputy trooper firefighter paramedic midwife "
    "therapist secretary governor mayor alderman representative congressman congresswoman delegate prefect tutor instructor "
    "trainer lecturer docent cikgu ustazah surgeon consultant registrar curator conductor pilot farmer baker boatswain bosun "
    "chairman chairwoman chairperson chair manager counselor counsellor adviser advisor technician "
    "bwana bi mwalimu ndugu gogo ntate mme tata sisi bra bhuti sesi ausi abuti big little old dear good herrn fru froken hr "
    "dhr mevr mevrouw meneer meester juf pan pani pane slecno gospodin gospoda gospodja gospodična kyrios kyria kyrie kirie "
    "senorita srta sra sr mlle mademoiselle maitre me mgr monsignor lic licenciado licenciada ing ingeniero ingeniera "
    "ingenieur dipl mag arq architetto dott dottore dottoressa dottssa avv avvocato prof profe profa profesor profesora "
    "professore professoressa doc doktor doutor doutora dra hon honorable justice councillor senator minister ambassador "
    "president consul hoca hocam abi abla bey hanim sayin efendi teyze amca kapitan skipper comrade cde compadre comadre "
    "companero compa mate our sweet lovely esteemed honored honoured distinguished esq rev revd hno hna hermano hermana fra "
    "frate suora soeur abbe pfarrer bruder schwester vo nonno nonna opa oma nanny auntiji masi mausi bua"
)
# The same behind a name: Tanabe-san, Ravi-ji, Mehmet Bey.
BEHIND = (
    "sensei", "senpai", "sama", "dono", "hanim", "hoca", "garu", "saheb", "sahib", "bhai", "ssi", "nim", "san", "kun", "chan", "ben",
    "bey", "jan", "joon", "jaan", "ji", "da", "di", "akka", "abi", "abla", "xiansheng", "laoshi", "seonsaengnim", "gyosunim",
)  # fmt: skip


@lru_cache(maxsize=1)
def forms() -> dict[str, frozenset[int]]:
    """For each form of a name, without accents, the numbers of the names that it is a form of."""
    plain = str.maketrans("łáéíóúñüöäçèêïàãõìšěžďłğý", "laeiounuoaceeiaaoisezdlgy")
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(_FORMS.split("|")):
        for name in line.split():
            groups.setdefault(name.translate(plain).replace("-", ""), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in groups.items()}
