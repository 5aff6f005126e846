### Pages: settings.

## Parts

settings-overview = Преглед
settings-channels = Продајни канали
settings-channels-detail = Одакле стижу поруџбине: валута, цене, порези и достава.
settings-locations = Локације
settings-locations-detail = Где стоји роба и које место се прво користи.
settings-staff = Особље
settings-staff-detail = Ко овде ради и шта ко сме.
settings-keys = API кључеви
settings-keys-detail = Чиме се програми представљају да би ушли.
settings-no-channel = Ниједан канал не прима поруџбине. Направите га, иначе се не може ништа поручити.
settings-no-location = Ниједна локација није активна. Направите је, иначе роба нема где да стоји.
settings-all = Прикажи све
settings-open = Отвори списак

## On every page

settings-name = Назив
settings-code = Шифра
settings-state = Стање
settings-active = Активно
settings-is-active = Активно
settings-is-inactive = Неактивно
settings-yes = Да
settings-no = Не
settings-pages = Стране списка
settings-first = Прва страна
settings-next = Следећа страна
settings-rows-hint = Испразните ред да бисте га уклонили.
settings-more-rows = Још редова
settings-preview = Шта би се променило
settings-apply = Примени
settings-edit = Измени поново
settings-meanwhile = Неко је ово у међувремену изменио. Ваш унос је сачуван; поновним чувањем замењује садашње стање.
settings-kept = Сада сачувано
settings-typed = Ваш унос

## Channels

channel-new = Нови канал
channel-facts = Канал
channel-currency = Валута
channel-currency-hint = Три слова, на пример RSD или EUR. Касније се не може мењати.
channel-price-mode = Цене
price-mode-inclusive = Са порезом
price-mode-exclusive = Без пореза
channel-code-hint = Мала слова, цифре, - и _; по њој програми зову канал. Касније се не може мењати.
channel-number-prefix = Бројеви поруџбина почињу са
channel-number-prefix-hint = Велика слова, цифре, - и /. Канали са истим почетком броје заједно. Касније се не може мењати.
channel-fixed = Поруџбине су по овоме направљене, па остаје како јесте.
channel-takes-orders = Прима поруџбине
channel-customers = Купци и поруџбине
channel-country = Држава
channel-country-hint = За телефоне и адресе без државе и за порезе.
channel-requires = Шта поруџбина мора да има
channel-requires-hint = Поруџбина без тога се чува и чека да се разјасни.
required-contact = Телефон или имејл
required-address = Адреса
required-delivery-method = Начин доставе
channel-stock = Залихе
channel-shortage = Кад нема довољно робе
shortage-refuse = Поруџбина се одбија
shortage-backorder = Поруџбина чека робу
channel-reservation = Трајање резервације у секундама
channel-reservation-hint = Колико дуго каса чува робу: 900 је четврт сата.
channel-pool = Продаје робу са локација
channel-pool-hint = Ако ништа није означено: све активне локације.
channel-pool-all = Све активне локације
channel-tax-rules = Порези
channel-tax-hint = Стопа по држави доставе и пореској групи, за ставке које је немају. Без правила за државу важи оно за државу канала. Поруџбина за коју нема стопе чека да се разјасни; ко не обрачунава порез уписује 0.
channel-tax-country = Држава
channel-tax-class = Пореска група
channel-tax-percent = Стопа у процентима
channel-tax-of = Порез { $country }, { $class }
channel-tax-example = { $percent }: { $tax } на { $sum }
channel-methods = Начини доставе
channel-methods-hint = Ако нема ниједног, прихвата се сваки начин који поруџбина наведе.
channel-method-of = Достава { $code }
channel-zones = Зоне
channel-zones-hint = Зоне: држава и почетак поштанског броја, одвојено зарезима, на пример RS 11, RS 21, RO; празно значи свуда.
channel-everywhere = свуда
channel-collected = Купац преузима лично
channel-preview-detail = Порези се мењају за поруџбине од сада. Већ примљене поруџбине задржавају своје.
channel-preview-new = Шифра, валута, врста цена и почетак бројева не могу се мењати кад се канал направи.

## Locations

location-new = Нова локација
location-facts = Локација
location-kind = Врста
location-code-hint = По њој програми и датотеке зову локацију.
location-priority = Приоритет
location-priority-hint = Од 0 до 1000; најмањи број се први пита кад се роба додељује поруџбинама.
location-serves = Даје робу поруџбинама
location-coordinates = На мапи
location-latitude = Географска ширина
location-longitude = Географска дужина
location-coordinates-hint = У степенима, на пример 44,8125 и 20,4612; југ и запад са минусом.

## Staff

staff-new = Додај особу
staff-none = Још нема никога од особља. Додајте прву особу.
staff-facts = Особа
staff-email-hint = Њоме се пријављује.
staff-role = Улога
staff-may-log-in = Сме да се пријави
staff-inactive-hint = Без тога се све сесије одмах окончавају; урађено остаје.
staff-oneself = То сте ви. Ваша лозинка и сесије су у вашим подешавањима.
staff-password-detail = Лозинку им реците лично. Њеним постављањем се окончавају све њихове сесије.
staff-sessions-detail = Кад се изгуби телефон или неко оде: сваки прегледач мора поново да се пријави.
staff-end-sessions = Окончај све сесије

## API keys

key-new = Нови API кључ
keys-none = Нема API кључева. Направите га за веб-продавницу или други програм.
key-name-hint = Чему служи, на пример веб-продавница.
key-permissions = Сме
key-permissions-hint = Само оно што је програму потребно.
key-may = { $count ->
    [one] { $count } дозвола
    [few] { $count } дозволе
   *[other] { $count } дозвола
}
key-made = Направљен
key-expires = Важи до
key-expires-hint = Ако је празно, важи док се не опозове.
key-never = Без рока
key-works = Важи
key-expired = Истекао
key-revoked = Опозван
key-make = Направи кључ
key-made-title = API кључ је направљен
key-shown-once = Копирајте кључ сада. Приказује се само овај пут и не може се поново добити.
key-token = Кључ
key-copy = Копирај
key-copied = Копирано
key-kept = Сачуван је
key-revoke = Опозови
key-revoke-title = Опозив API кључа
key-revoke-detail = Програми који користе овај кључ одмах се одбијају. Опозван кључ више никад не важи.
key-revoke-expired = Овај кључ је већ истекао, па опозив ништа не мења ни за један програм.
key-revoked-already = Овај кључ је већ опозван.

## What a deed has to say

said-channel-made = Канал је направљен.
said-channel-saved = Канал је сачуван.
said-location-made = Локација је направљена.
said-location-saved = Локација је сачувана.
said-staff-made = Особа је додата. Поставите лозинку да би могла да се пријави.
said-staff-saved = Особа је сачувана.
said-staff-password-set = Лозинка је постављена, а све сесије те особе су окончане.
said-staff-sessions-ended = Све сесије те особе су окончане.
said-key-revoked = API кључ је опозван.

## One’s own sessions

preferences-this-session = Ова
preferences-session-since = пријава { $at }
preferences-session-seen = последњи пут коришћена { $ago }
preferences-browser-unknown = Прегледач који не казује своје име
