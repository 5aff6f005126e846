### What is wrong and what would be right: the sentences of problems, by code.

## The request itself

problem-request-body-unreadable = Тело захтева је прекинуто пре него што је стигло цело. Пошаљите захтев поново.
problem-request-header-malformed = Једно заглавље захтева није написано како треба. Погледајте које и како се пише.
problem-request-json-malformed = Тело захтева није исправан JSON: ред { NUMBER($line, useGrouping: "false") }, колона { NUMBER($column, useGrouping: "false") }. Исправите га на том месту и пошаљите у кодирању UTF-8.
problem-request-media-type = Тело захтева мора бити послато као { $expected }. Поставите ту вредност у заглавље Content-Type.
problem-request-too-large =
    Тело захтева је превелико. Може имати највише { $max_bytes ->
        [one] { $max_bytes } бајт
        [few] { $max_bytes } бајта
       *[other] { $max_bytes } бајтова
    }; пошаљите га у више захтева.
problem-request-path-unknown = На овој адреси нема ничега. Постојеће адресе су на /api/docs.
problem-request-method-unknown = Ова адреса не прима ту методу. Дозвољене методе су у заглављу Allow.
problem-not-found =
    { $kind ->
        [order] Не постоји поруџбина „{ $name }”.
        [hold] Не постоји задржавање „{ $name }”.
        [finding] Не постоји примедба „{ $name }”.
        [reservation] Не постоји резервација „{ $name }”.
        [customer] Не постоји купац „{ $name }”.
        [user] Међу запосленима нема никог под ознаком „{ $name }”.
        [api_key] Не постоји API кључ „{ $name }”.
        [job] Не постоји посао „{ $name }”.
        [channel] Не постоји продајни канал „{ $name }”.
        [sku] Не постоји артикал „{ $name }”.
        [location] Не постоји локација „{ $name }”.
        [view] Не постоји приказ „{ $name }”.
        [bulk_run] Не постоји групна радња „{ $name }”.
       *[other] Не постоји ништа под називом „{ $name }”.
    } Проверите назив.
problem-version-stale = У међувремену је дошло до измене: прочитали сте верзију { NUMBER($expected, useGrouping: "false") }, а сада је { NUMBER($actual, useGrouping: "false") }. Учитајте поново и поновите измену.
problem-idempotency-key-reused = Овај Idempotency-Key је већ употребљен за други захтев. Сваки нови захтев мора имати нов кључ.
problem-internal = Дошло је до грешке на нашој страни; ништа није промењено. Покушајте поново, а ако се понови, администратору јавите ознаку захтева.
problem-service-unavailable = База података тренутно није доступна. Поновите захтев за неколико секунди са истим заглављем Idempotency-Key.

## Who asks

problem-auth-key-missing = Захтев не садржи API кључ. Пошаљите га у заглављу Authorization, као Bearer и кључ.
problem-auth-key-invalid = API кључ је непознат, опозван или истекао. Употребите важећи кључ.
problem-auth-permission-missing = За ово немате овлашћење: „{ $permission }”. Затражите га од администратора.
problem-auth-session-missing = Сесија је истекла или није ни започета. Пријавите се.
problem-auth-form-foreign = Овај образац није послат са странице ове конзоле или је старији од ваше сесије. Отворите страницу поново и пошаљите га одатле.
problem-auth-login-failed = Имејл адреса или лозинка није тачна, или се њима не може ући. Проверите обоје; власник може да постави нову лозинку.
problem-auth-too-many-attempts =
    Било је превише неуспелих покушаја. Покушајте поново за { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунде
       *[other] { $seconds } секунди
    }.

## Places of a request

problem-header-malformed = Заглавље није написано како треба. Пише се овако: { $expected }
problem-json-unknown-field =
    Овде не постоји поље „{ $field }”. { $expected_length ->
        [0] Не очекује се ниједно.
       *[other] Могућа поља: { $expected }.
    }
problem-json-missing-field = Недостаје поље „{ $field }”. Додајте га.
problem-json-duplicate-field = Поље „{ $field }” је наведено двапут. Оставите једно.
problem-json-unknown-value = Ова вредност овде није могућа. Могуће вредности: { $expected }.
problem-json-wrong-type =
    Ова вредност је погрешног типа. Очекује се { $expected ->
        [null] null
        [boolean] true или false
        [integer] цео број
        [number] број
        [string] текст под наводницима
        [array] листа
       *[object] објекат
    }, а дато је { $got ->
        [null] null
        [boolean] true или false
        [integer] цео број
        [number] број
        [string] текст под наводницима
        [array] листа
       *[object] објекат
    }.
problem-json-invalid-value =
    Ова вредност не може бити исправна. { $expected ->
        [instant] Упишите тренутак са временском зоном, на пример { $example }.
        [identifier] Упишите ознаку облика { $example }.
        [integer] Упишите цео број који није већи од { $example }.
       *[other] Шта овде може да стоји пише на /api/docs.
    }
problem-parameter-duplicate = Овај параметар се може навести само једном. Оставите један.
problem-parameter-invalid = Ова вредност параметра није могућа. Очекује се: { $expected }.
problem-parameter-missing = Недостаје овај параметар. Додајте га у адресу.
problem-parameter-unknown = Ова адреса не препознаје тај параметар. Уклоните га или проверите како је написан.

## Titles by status

title-400 = Захтев се не може прочитати
title-401 = Потребан је важећи API кључ
title-403 = Недостаје овлашћење
title-404 = Није пронађено
title-405 = Метода овде није могућа
title-409 = У овом стању није могуће
title-412 = У међувремену измењено
title-413 = Захтев је превелик
title-415 = Врста садржаја није подржана
title-422 = Садржај треба исправити
title-429 = Превише покушаја
title-500 = Грешка на нашој страни
title-503 = Тренутно недоступно

## A request as a whole

problem-request-invalid = Нешто у захтеву није исправно. Наведено је свако поље које треба исправити и шта би било исправно.

## Texts

problem-text-empty = Ово поље не сме бити празно. Унесите текст.
problem-text-too-long =
    Текст је предугачак. { $max ->
        [one] Може имати највише { $max } знак.
        [few] Може имати највише { $max } знака.
        [other] Може имати највише { $max } знакова.
       *[missing] Скратите га.
    }
problem-text-control-character = Текст садржи невидљив контролни знак. Укуцајте га поново уместо да га налепите.

## Sums, currencies, taxes, quantities

problem-money-negative = Износ је мањи од нуле. Унесите нулу или више.
problem-money-not-a-number = Ово није износ. Упишите само цифре, са тачком испред децимала, на пример 1299 или 1299.5.
problem-money-too-many-decimals =
    Износ има превише децимала. { $decimals ->
        [0] Износи у валути { $currency } немају децимале.
        [one] Износи у валути { $currency } имају највише { $decimals } децималу.
        [few] Износи у валути { $currency } имају највише { $decimals } децимале.
       *[other] Износи у валути { $currency } имају највише { $decimals } децимала.
    }
problem-money-out-of-range = Износ је превелик или мањи од нуле. Проверите да ли недостаје тачка испред децимала.
problem-currency-unknown = Не постоји валута са овим кодом. Упишите трословни код по стандарду ISO 4217, на пример RSD или EUR.
problem-currency-foreign = Сви износи ове поруџбине морају бити у валути { $expected }, валути њеног продајног канала.
problem-tax-rate-invalid = Пореска стопа је проценат од 0 до 100 са највише четири децимале, на пример 20 или 7.7.
problem-quantity-out-of-range =
    Количина мора бити цео број од { $min ->
        [one] { $min }
        [few] { $min }
        [other] { $min }
       *[missing] 1
    } до { $max }, а унето је { $got }.

## Languages, countries, postcodes

problem-locale-unknown = Comanda не говори овај језик. Упишите једну од ознака en, sr-Latn, sr-Cyrl, ru, ro, tr.
problem-country-unknown = Не постоји држава са овим кодом. Упишите двословни код по стандарду ISO 3166, на пример RS или RO.
problem-postcode-missing = Недостаје поштански број. У овој држави пошта не може без њега.
problem-postcode-wrong-shape = Поштански бројеви ове државе пишу се другачије. Проверите цифре.
problem-postcode-unknown-province = Турски поштански број почиње бројем покрајине, од 01 до 81. Проверите прве две цифре.

## Phones and e-mail addresses

problem-phone-empty = Број телефона је празан. Унесите број, на пример +381 64 1234567.
problem-phone-not-a-number = Ово није број телефона. Упишите само цифре, плус на почетку и уобичајене разделнике.
problem-phone-too-short = Број телефона је прекратак. Проверите да ли недостају цифре.
problem-phone-too-long = Број телефона је предугачак. Проверите да ли има сувишних цифара.
problem-phone-impossible-for-country = У тој држави не постоји такав број телефона. Проверите позивни број државе и цифре.
problem-email-empty = Имејл адреса је празна. Унесите је, на пример ana@example.com.
problem-email-missing-at = У имејл адреси нема знака @. Адреса се пише као ana@example.com.
problem-email-local-part = Део имејл адресе испред знака @ не може бити исправан. Проверите да ли има размака или сувишних знакова.
problem-email-domain = Део имејл адресе иза знака @ није домен. Домен се пише као example.com.
problem-email-too-long = Имејл адреса је дужа него што системи поште допуштају: највише 64 знака испред знака @ и 254 укупно.

## Placing an order

problem-order-no-lines = Поруџбина нема ниједну ставку. Додајте бар једну.
problem-order-too-many-lines = Поруџбина има превише ставки. Може их имати највише { $max }; поделите је на више поруџбина.
problem-order-placed-in-future = Време поручивања не може бити у будућности. Проверите датум и временску зону.
problem-order-sum-out-of-range = Укупан износ поруџбине је већи од дозвољеног. Проверите цене и количине или је поделите на више поруџбина.
problem-order-discount-too-large = Попусти су заједно већи од цене робе. Смањите их.
problem-line-discount-too-large = Попуст је већи од цене ставке. Смањите га.
problem-line-sku-unknown = Ниједан артикал нема шифру (SKU) „{ $sku }”. Проверите шифру или прво додајте артикал.
problem-line-sku-inactive = Артикал са шифром (SKU) „{ $sku }” више се не продаје. Изаберите други или га поново активирајте.
problem-line-out-of-stock =
    { $wanted ->
        [one] Тражи се { $wanted } комад
        [few] Траже се { $wanted } комада
       *[other] Тражи се { $wanted } комада
    } артикла „{ $sku }”, а { $available ->
        [0] доступних нема
        [one] доступан је само { $available }
        [few] доступна су само { $available }
       *[other] доступно је само { $available }
    }.
problem-delivery-window-reversed = Термин испоруке се завршава пре него што почне. Изаберите крај који је после почетка.
problem-order-place-not-a-draft = Поруџбина се може направити само од нацрта. Статус ове поруџбине је „{ $status }”.
problem-order-place-channel-inactive = Продајни канал тренутно не прима поруџбине. Поново га активирајте или изаберите други.
problem-order-place-out-of-stock =
    Нема довољно залиха за { $lines ->
        [one] { $lines } ставку
        [few] { $lines } ставке
       *[other] { $lines } ставки
    } поруџбине. Смањите количине или избаците те ставке.
problem-order-external-reference-taken = Продајни канал већ има поруџбину са спољном ознаком „{ $reference }” и другачијим садржајем: број { $number }. Измените ту поруџбину или упишите другу спољну ознаку.

## Working on an order

problem-order-confirm-not-placed = Може се потврдити само примљена поруџбина. Статус ове поруџбине је „{ $status }”.
problem-order-confirm-needs-clarification =
    Поруџбина има { $count ->
        [one] { $count } отворену примедбу
        [few] { $count } отворене примедбе
       *[other] { $count } отворених примедби
    }. Исправите оно што није у реду или прихватите уз образложење, па потврдите.
problem-order-confirm-on-hold =
    Поруџбина је задржана: { $count ->
        [one] на снази је { $count } задржавање
        [few] на снази су { $count } задржавања
       *[other] на снази је { $count } задржавања
    }. Прво је ослободите.
problem-order-hold-order-closed = Поруџбина је закључена и више се не може задржати. Њен статус је „{ $status }”.
problem-order-release-order-closed = Поруџбина је закључена и рад на њој се више не може наставити. Њен статус је „{ $status }”.
problem-order-release-hold-unknown = Поруџбина нема такво задржавање. Учитајте поруџбину поново и изаберите једно од њених задржавања.
problem-order-cancel-order-closed = Поруџбина је закључена и више се не може отказати. Њен статус је „{ $status }”.
problem-order-cancel-line-unknown = Поруџбина нема ставку { NUMBER($line, useGrouping: "false") }. Учитајте поруџбину поново и изаберите једну од њених ставки.
problem-order-cancel-too-many =
    { $open ->
        [0] Ставка { NUMBER($line, useGrouping: "false") } више нема отворених комада за отказивање.
        [one] Ставка { NUMBER($line, useGrouping: "false") } има још само { $open } отворен комад. Не отказујте више од тога.
        [few] Ставка { NUMBER($line, useGrouping: "false") } има још само { $open } отворена комада. Не отказујте више од тога.
       *[other] Ставка { NUMBER($line, useGrouping: "false") } има још само { $open } отворених комада. Не отказујте више од тога.
    }
problem-order-assign-manager-user-inactive = { $name } тренутно не преузима послове. Изаберите неког ко је активан.
problem-order-override-finding-order-closed = Поруџбина је закључена и њене примедбе се више не могу прихватити. Њен статус је „{ $status }”.
problem-order-override-finding-finding-unknown = Поруџбина нема такву примедбу. Учитајте поруџбину поново и изаберите једну од њених примедби.
problem-order-override-finding-already-fixed = Оно што није било у реду већ је исправљено; нема шта да се прихвати.
problem-order-override-finding-not-overridable = Ова примедба се не може прихватити: нико не би могао да припреми ту ставку. Наведите постојећи артикал или откажите ставку.
problem-order-amend-order-closed = Поруџбина је закључена и више се не може мењати. Њен статус је „{ $status }”.
problem-order-amend-line-unknown = Поруџбина нема ставку { NUMBER($line, useGrouping: "false") }. Учитајте поруџбину поново и изаберите једну од њених ставки.
problem-order-amend-price-settled = Ставка { NUMBER($line, useGrouping: "false") } већ има цену. Цена се може задати само ставци која је нема.
problem-order-amend-tax-settled = Ставка { NUMBER($line, useGrouping: "false") } већ има пореску стопу. Стопа се може задати само ставци која је нема.
problem-order-amend-line-settled = Артикал ставке { NUMBER($line, useGrouping: "false") } је познат и не може се заменити. Откажите ставку и поручите други артикал.
problem-order-amend-customer-fixed = Поруџбина већ припада купцу и не може се пребацити на другог. Изоставите купца.

## Reservations

problem-reservation-line-count = Резервација има од 1 до { $max } ставки. Додајте ставку или је поделите на више резервација.
problem-reservation-out-of-stock =
    Нема довољно залиха за резервацију: недостаје { $skus ->
        [one] { $skus } артикал
        [few] { $skus } артикла
       *[other] { $skus } артикала
    }. Смањите количине или избаците те ставке.
problem-reservation-unknown = Таква резервација не постоји. Изоставите је или направите нову.
problem-reservation-expired = Резервација је истекла { $expired_at }. Направите нову.
problem-reservation-converted = Резервацију је већ преузела поруџбина. Направите нову.
problem-reservation-released = Резервација је ослобођена. Направите нову.
problem-reservation-other-channel = Резервација припада другом продајном каналу. Употребите резервацију канала из ког је поруџбина.

## SKUs

problem-sku-code-invalid = Шифра артикла (SKU) има од 1 до 64 знака у једном реду.
problem-sku-name-invalid = Назив артикла има од 1 до 300 знакова у једном реду.
problem-sku-barcode-invalid = Бар-код има од 1 до 80 знакова у једном реду. Изоставите га ако га нема.
problem-sku-tax-class-invalid = Пореска класа има од 1 до 40 знакова у једном реду, на пример standard.
problem-sku-weight-out-of-range = Тежина се наводи у грамима, од 0 до 10.000.000.
problem-sku-price-twice = Постоје две цене у истој валути. Оставите једну.
problem-sku-kit-without-parts = Комплет мора имати бар један део. Додајте делове или изаберите другу врсту.
problem-sku-parts-only-in-kits = Само комплет има делове. Избаците делове или изаберите врсту комплет.
problem-sku-too-many-parts = Комплет има највише 100 делова.
problem-sku-part-twice = Исти део је у комплету наведен двапут. Оставите један и упишите количину.
problem-sku-part-is-itself = Комплет не може бити део самог себе. Изаберите други део.

## Channels

problem-channel-unknown = Не постоји продајни канал са овом шифром. Упишите шифру једног од канала продавнице.
problem-channel-code-invalid = Шифра продајног канала има од 1 до 40 знакова: мала слова a-z, цифре, - и _.
problem-channel-name-invalid = Назив продајног канала има од 1 до 120 знакова у једном реду.
problem-channel-number-prefix-invalid = Почетак броја поруџбине има највише 12 знакова: велика слова A-Z, цифре, - и /.
problem-channel-reservation-ttl-out-of-range = Резервација траје од 1 секунде до једног дана (86.400 секунди).
problem-channel-too-many-settings = Продајни канал има највише по 500 локација, начина испоруке, захтева и пореских правила.
problem-delivery-method-code-invalid = Шифра начина испоруке има од 1 до 40 знакова: мала слова a-z, цифре, - и _.
problem-delivery-method-twice = Два начина испоруке имају исту шифру. Дајте једном од њих другу шифру.
problem-tax-rule-twice = Два пореска правила важе за исту државу и пореску класу. Оставите једно.

## Customers and staff

problem-customer-unknown = Такав купац не постоји. Изаберите постојећег или изоставите идентификатор.
problem-customer-merge-same-customer = Купац се не може спојити са самим собом. Изаберите два различита записа.
problem-customer-merge-already-merged = Један од два купца је раније спојен са другим. Изаберите запис који је задржан.
problem-customer-merge-too-many-contacts = Купци би заједно имали више од { $max } телефона, имејл адреса или адреса. Прво уклоните неке.
problem-user-unknown = Међу запосленима нема никог са овим идентификатором. Изаберите неког са списка запослених.

## Stock and locations

problem-stock-adjust-below-zero =
    { $present ->
        [0] Нема шта да се одузме.
        [one] Може се одузети само { $present } комад.
        [few] Могу се одузети само { $present } комада.
       *[other] Може се одузети само { $present } комада.
    } Залихе не могу пасти испод нуле.
problem-stock-adjust-below-claims =
    { $unclaimed ->
        [0] Сви комади су везани за поруџбине или резервације.
        [one] Само { $unclaimed } комад није везан за поруџбине и резервације.
        [few] Само { $unclaimed } комада нису везана за поруџбине и резервације.
       *[other] Само { $unclaimed } комада није везано за поруџбине и резервације.
    } Прво ослободите залихе или одузмите мање.
problem-stock-transfer-same-location = Роба се не може пренети са локације на њу саму. Изаберите друго одредиште.
problem-stock-transfer-below-claims =
    { $unclaimed ->
        [0] Сви комади на тој локацији су везани за поруџбине или резервације. Не преносите ниједан.
        [one] Само { $unclaimed } комад на тој локацији није везан за поруџбине и резервације. Не преносите више од тога.
        [few] Само { $unclaimed } комада на тој локацији нису везана за поруџбине и резервације. Не преносите више од тога.
        [other] Само { $unclaimed } комада на тој локацији није везано за поруџбине и резервације. Не преносите више од тога.
       *[missing] Нема довољно комада који нису везани за поруџбине и резервације. Смањите количине наведених ставки.
    }
problem-location-code-invalid = Шифра локације има од 1 до 40 знакова у једном реду.
problem-location-name-invalid = Назив локације има од 1 до 120 знакова у једном реду.
problem-location-priority-out-of-range = Приоритет локације је цео број од 0 до 1.000; прво се узима најмањи.
problem-location-coordinates-out-of-range = Такво место на Земљи не постоји. Географска ширина је од −90 до 90 степени, дужина од −180 до 180, обе у милионитим деловима степена.

## Identities, keys, jobs, lists, files

problem-api-key-name-invalid = Назив API кључа има од 1 до 120 знакова у једном реду.
problem-api-key-no-permissions = API кључ не би дозвољавао ништа. Доделите му бар једно овлашћење.
problem-api-key-expiry-past = API кључ би већ био истекао. Изаберите тренутак у будућности.
problem-api-key-token-shown-once = API кључ { $api_key } је направљен првим захтевом са овим Idempotency-Key, а његов токен се приказује само једном. Ако немате токен, опозовите кључ и направите нов.
problem-cursor-invalid = Ово није ознака места у овом списку. Употребите ону која је стигла уз претходну страницу или је изоставите да бисте почели испочетка.
problem-search-too-common = Овој претрази одговара превише поруџбина да би се пребројале. Додајте још неку реч или број поруџбине.
problem-job-retry-running = Посао се управо извршава. Сачекајте да се заврши.
problem-job-retry-done = Посао је обављен и не покреће се поново.
problem-job-dismiss-running = Посао се управо извршава. Сачекајте да се заврши.
problem-job-dismiss-done = Посао је обављен; нема шта да се одбаци.
problem-import-cancellation-unmatched =
    { $customer_length ->
        [0] Отказивање не наводи купца, па се његова поруџбина не може наћи.
       *[other] Купац { $customer } нема ранију поруџбину у којој { $quantity ->
            [one] је { $quantity } комад артикла „{ $sku }” још отворен
            [few] су { $quantity } комада артикла „{ $sku }” још отворена
           *[other] је { $quantity } комада артикла „{ $sku }” још отворено
        }.
    } Откажите их ручно у правој поруџбини.
problem-import-order-refused = Други ред исте поруџбине је одбијен, а поруџбина се увози цела или никако. Исправите тај ред и поново увезите поруџбину.
problem-import-bad-debt = Овде је међу продајом отписано ненаплативо потраживање; то није поруџбина.
problem-import-channel-missing = Поруџбина не наводи канал. Наведите га у документу или изаберите канал за целу датотеку.
problem-import-document-invalid =
    { $problem_length ->
        [0] Документ није исправан JSON: колона { NUMBER($column, useGrouping: "false") }. Исправите га на том месту.
       *[other] Документ није поруџбина која се може прочитати. { $problem }
    }
problem-import-document-too-large =
    Документ је превелик. Може имати највише { $max_bytes ->
        [one] { $max_bytes } бајт
        [few] { $max_bytes } бајта
       *[other] { $max_bytes } бајтова
    }.
problem-import-fee = Ово је трошак саме продавнице и није наплаћен ниједном купцу.
problem-import-row-malformed =
    Ред има { $cells ->
        [one] { $cells } ћелију
        [few] { $cells } ћелије
       *[other] { $cells } ћелија
    }, а заглавље { $columns ->
        [one] { $columns } колону
        [few] { $columns } колоне
       *[other] { $columns } колона
    }. Ћелију у којој стоји знак раздвајања ставите под наводнике.
problem-import-rows-disagree = У реду { NUMBER($row, useGrouping: "false") } стоји „{ $text }”, а у реду { NUMBER($other, useGrouping: "false") } „{ $differs }”. Редови једне поруџбине морају да се слажу; оставите ћелију празну свуда осим на једном месту.
problem-import-stock-entry = Овде су уписане залихе: нема ни купца ни цене.
problem-import-write-off = Овде су отписане залихе: количина је негативна, а број није број отказивања.
problem-import-channel-needed = Наведите ком каналу поруџбине припадају.
problem-import-column-missing = За { $field } није изабрана колона. Ставка поруџбине не може без тога.
problem-import-column-unknown = Датотека нема колону „{ $column }”. Има ове: { $columns }.
problem-import-delimiter-invalid = Знак раздвајања мора бити један обичан знак, на пример зарез, тачка-зарез или табулатор.
problem-import-file-broken = Датотека је оштећена и не може се прочитати до краја. Сачувајте је поново и предајте је још једном.
problem-import-file-empty = Датотека нема редова. Њен први ред мора да наведе колоне.
problem-import-header-unreadable = Први ред није текст у кодирању { $encoding }. Изаберите друго кодирање.
problem-import-job-given-up = Увоз је превише пута пропао и од њега се одустало. Покрените га поново: наставиће тамо где је стао.
problem-import-json-broken = Датотека није JSON низ поруџбина: прекида се у реду { NUMBER($line, useGrouping: "false") }, колона { NUMBER($column, useGrouping: "false") }. Оно што је увезено пре тога остаје.
problem-import-json-not-utf8 = JSON се пише у UTF-8, а ова датотека није тако написана.
problem-import-json-without-skus = Артикли се не могу направити из JSON поруџбина: оне не говоре ништа о каталогу. Најпре направите артикле.
problem-import-not-a-table = Ова датотека није ни табела ни JSON. Ако је радна свеска, сачувајте је као „CSV UTF-8” и предајте то.
problem-import-preset-column-missing = Недостаје колона „{ $column }”. Датотеке ове врсте имају { $columns }.
problem-import-preset-is-csv = Датотеке ове врсте су CSV, а ова је JSON.
problem-import-stop-ended = Увоз је већ завршен; нема шта да се заустави.
problem-import-taken-over = Неко други у овом тренутку наставља исти увоз.
problem-import-timezone-unknown = Ниједна временска зона се не зове „{ $timezone }”. Напишите је овако: Europe/Belgrade.
problem-import-unpacked-too-large = Распакована датотека је већа од { $max_mb } МБ. Поделите је на делове.
problem-import-utf16 = Датотека је у UTF-16. Сачувајте је као „CSV UTF-8” и предајте то.
problem-upload-empty = Датотека је празна.
problem-upload-too-large = Датотека је већа од { $max_mb } МБ. Поделите је на делове или је спакујте програмом gzip.
problem-quantity-not-a-number = „{ $text }” није цео број. Упишите комаде цифрама, на пример 2.
problem-text-invalid-utf8 = Ћелија у колони „{ $column }” није текст у кодирању { $encoding }. Сачувајте датотеку поново или изаберите њено кодирање.
problem-time-invalid = „{ $text }” није време. Упишите га у неком од ових облика: { $expected }.

## Names that are taken, fields that stay

problem-sku-code-taken = Други артикал већ има шифру (SKU) „{ $sku }”. Изаберите другу шифру.
problem-channel-code-taken = Други продајни канал већ има шифру „{ $channel }”. Изаберите другу шифру.
problem-location-code-taken = Друга локација већ има шифру „{ $location }”. Изаберите другу шифру.
problem-user-email-taken = Ову имејл адресу већ има други запослени ({ $user }). Изаберите другу адресу.
problem-customer-reference-taken = Продајни канал под спољном ознаком „{ $reference }” већ води другог купца ({ $customer }). Изаберите другу спољну ознаку или спојите та два купца.
problem-channel-fixed-field =
    { $kept_length ->
        [0] Ово поље остаје празно јер су по њему прављене поруџбине. Оставите га празним.
       *[other] Ово поље остаје „{ $kept }” јер су по њему прављене поруџбине.
    } Направите нови канал ако вам треба друга вредност.

## Customers, staff, addresses

problem-customer-empty = О овом купцу се ништа не зна. Упишите име, фирму, телефон, имејл адресу или спољну ознаку.
problem-customer-too-many-contacts = Има превише уноса. Купац може имати највише { $max } од сваке врсте.
problem-customer-merged = Овај купац је спојен са другим. Уместо њега измените тог купца: { $into }.
problem-address-unknown = Купац нема адресу са овим идентификатором. Изоставите га да бисте додали нову адресу.
problem-phone-country-missing = Број телефона нема позивни број државе, а држава није позната. Упишите број са позивним бројем државе, на пример +381 64 1234567, или наведите државу.
problem-user-name-invalid = Име има од 1 до 120 знакова у једном реду.
problem-user-last-owner = Ово је последњи активни власник. Најпре неког другог учините власником.
problem-user-first-run-over = Продавница већ има власника. Пријавите се или затражите налог од власника.
problem-user-password-too-short = Лозинка има мање од 10 знакова. Изаберите дужу; добра је и она од неколико речи.
problem-user-password-too-long = Лозинка има више од 200 знакова. Изаберите краћу.
problem-user-password-personal = Лозинка је сопствено име или имејл адреса. Изаберите другу.
problem-user-password-common = Ова лозинка је међу првима које се испробавају. Изаберите такву да је нико други не би смислио.
problem-user-password-wrong = Садашња лозинка није тачна. Унесите је поново.
problem-user-password-own = Сопствена лозинка се мења уз садашњу. Наведите обе.

## SKUs, stock, locations

problem-sku-unknown = Ниједан артикал нема шифру (SKU) „{ $sku }”. Проверите шифру.
problem-sku-barcode-shared = Више артикала има бар-код „{ $barcode }“. Унесите шифру оног на који се мисли.
problem-sku-not-counted = „{ $sku }” је комплет или услуга и не води се на залихама. За комплет наведите његове делове.
problem-sku-kind-in-use =
    { $by ->
        [stock] Артикал мора остати роба док га има на залихама.
        [kit] Артикал мора остати роба док је део комплета.
        [backorder] Артикал мора остати роба док га поруџбине чекају.
       *[other] Артикал мора остати роба док је у употреби.
    } Прво то разрешите, па промените врсту.
problem-sku-part-unknown = Део „{ $sku }” не постоји међу артиклима. Проверите шифру или прво додајте артикал.
problem-sku-part-not-goods = „{ $sku }” не може бити део јер је комплет или услуга. Делови комплета су роба.
problem-sku-too-many-prices = Има превише цена. Артикал их може имати највише { $max }, по једну за сваку валуту.
problem-stock-line-count = Одједном наведите од 1 до { $max } ставки. Додајте ставку или их поделите на више захтева.
problem-stock-sku-count = Одједном наведите од 1 до { $max } артикала.
problem-location-unknown = Не постоји локација са овом шифром. Упишите шифру једне од локација продавнице.

## Saved views

problem-view-name-invalid = Назив има од 1 до { $max } знакова у једном реду.
problem-view-query-invalid = Овај приказ се не може сачувати: адреса има више од { $max } бајтова или садржи контролне знакове. Употребите мање филтера.
problem-view-too-many = Већ имате највећи дозвољен број приказа ове листе: { $max }. Уклоните неки или сачувајте под називом неког од постојећих.

## Bulk runs

problem-bulk-nothing-selected = Ниједна поруџбина није изабрана. Изаберите бар једну.
problem-bulk-too-many = Изабрано је превише поруџбина: може их бити највише { $max }. Сузите избор и урадите то у више група.
problem-bulk-apply-not-checked = Поруџбине се још проверавају. Сачекајте преглед, па примените.
problem-bulk-apply-over = Ова групна радња је завршена и не може се применити. Покрените нову.
problem-bulk-apply-other-starter = Ову групну радњу је покренуо неко други и она се изводи у његово име. Покрените сопствену.
problem-bulk-stop-not-running = Ова групна радња није у току; нема шта да се заустави.
problem-bulk-discard-begun = Ова групна радња је већ примењена и не може се одбацити. Зауставите је ако је још у току.
problem-bulk-starter-denied = Онај ко је покренуо групну радњу више нема дозволу за њу, па је заустављена. Поруџбине до којих није стигла остале су какве су биле.

## Forms of the console

problem-form-not-a-whole-number = Ово није цео број. Упишите цифре, на пример 12.
problem-form-choice-missing = Изаберите једну од понуђених вредности.
problem-form-nothing-chosen = Ништа није изабрано. Упишите број комада или изаберите бар једно.
problem-form-not-a-time = Ово није датум са временом. Упишите га као 2026-11-21 18:00.
problem-form-half-a-window = Жељено време има почетак и крај. Упишите оба или ниједно.
problem-form-not-degrees = Ово нису степени. Напишите их као 44,8125, ширину од −90 до 90, а дужину од −180 до 180.
problem-form-not-zones = Зона је двословна ознака државе и почетак поштанског броја, на пример RS 11. Зоне одвојите зарезима.
