### Pages: settings.

## Parts

settings-overview = Обзор
settings-channels = Каналы продаж
settings-channels-detail = Откуда приходят заказы: валюта, цены, налоги и доставка.
settings-locations = Места хранения
settings-locations-detail = Где лежит товар и какое место обслуживает первым.
settings-staff = Сотрудники
settings-staff-detail = Кто здесь работает и что кому разрешено.
settings-keys = Ключи API
settings-keys-detail = Чем программы подтверждают право на вход.
settings-no-channel = Ни один канал не принимает заказы. Создайте канал, иначе заказ оформить нельзя.
settings-no-location = Нет ни одного действующего места хранения. Создайте его, иначе товар негде держать.
settings-all = Показать все
settings-open = Открыть список

## On every page

settings-name = Название
settings-code = Код
settings-state = Состояние
settings-active = Действует
settings-is-active = Действует
settings-is-inactive = Не действует
settings-yes = Да
settings-no = Нет
settings-pages = Страницы списка
settings-first = Первая страница
settings-next = Следующая страница
settings-rows-hint = Чтобы убрать строку, очистите её.
settings-more-rows = Ещё строки
settings-preview = Что изменится
settings-apply = Применить
settings-edit = Изменить ещё раз
settings-meanwhile = Тем временем это кто-то изменил. Введённое вами осталось; повторное сохранение заменит то, что записано сейчас.
settings-kept = Записано сейчас
settings-typed = Введено вами

## Channels

channel-new = Новый канал
channel-facts = Канал
channel-currency = Валюта
channel-currency-hint = Три буквы, например RSD или EUR. Позже изменить нельзя.
channel-price-mode = Цены
price-mode-inclusive = С налогом
price-mode-exclusive = Без налога
channel-code-hint = Строчные латинские буквы, цифры, - и _; так канал называют программы. Позже изменить нельзя.
channel-number-prefix = Номера заказов начинаются с
channel-number-prefix-hint = Заглавные латинские буквы, цифры, - и /. Каналы с одинаковым началом нумеруются вместе. Позже изменить нельзя.
channel-fixed = По ним уже созданы заказы, поэтому они не меняются.
channel-takes-orders = Принимает заказы
channel-customers = Покупатели и заказы
channel-country = Страна
channel-country-hint = Для телефонов и адресов без страны и для налогов.
channel-requires = Что должно быть в заказе
channel-requires-hint = Заказ без этого сохраняется и ждёт уточнения.
required-contact = Телефон или эл. почта
required-address = Адрес
required-delivery-method = Способ доставки
channel-stock = Запасы
channel-shortage = Если товара не хватает
shortage-refuse = Заказ отклоняется
shortage-backorder = Заказ ждёт товар
channel-reservation = Время резерва в секундах
channel-reservation-hint = Как долго товар держится при оформлении: 900 — это четверть часа.
channel-pool = Продаёт товар из
channel-pool-hint = Если ничего не отмечено — все действующие места.
channel-pool-all = Все действующие места
channel-tax-rules = Налоги
channel-tax-hint = Ставка по стране доставки и налоговой группе для позиций без своей ставки. Если для страны правила нет, действует правило страны канала. Заказ без ставки ждёт уточнения; кто не начисляет налог, вводит 0.
channel-tax-country = Страна
channel-tax-class = Налоговая группа
channel-tax-percent = Ставка в процентах
channel-tax-of = Налог { $country }, { $class }
channel-tax-example = { $percent }: { $tax } на { $sum }
channel-methods = Способы доставки
channel-methods-hint = Если их нет, принимается любой способ, указанный в заказе.
channel-method-of = Доставка { $code }
channel-zones = Зоны
channel-zones-hint = Зоны: страна и начало индекса через запятую, например RS 11, RS 21, RO; пусто — везде.
channel-everywhere = везде
channel-collected = Самовывоз
channel-preview-detail = Налоги изменятся для новых заказов. У принятых заказов они останутся прежними.
channel-preview-new = Код, валюту, вид цен и начало номеров после создания канала изменить нельзя.

## Locations

location-new = Новое место
location-facts = Место хранения
location-kind = Вид
location-code-hint = Так место называют программы и файлы.
location-priority = Приоритет
location-priority-hint = От 0 до 1000; место с меньшим числом отдаёт товар заказам первым.
location-serves = Отдаёт товар заказам
location-coordinates = На карте
location-latitude = Широта
location-longitude = Долгота
location-coordinates-hint = В градусах, например 44,8125 и 20,4612; юг и запад со знаком минус.

## Staff

staff-new = Добавить сотрудника
staff-none = Сотрудников пока нет. Добавьте первого.
staff-facts = Сотрудник
staff-email-hint = С ним входят в систему.
staff-role = Роль
staff-may-log-in = Может входить
staff-inactive-hint = Без этого все сеансы сразу завершаются; сделанное остаётся.
staff-oneself = Это вы. Ваш пароль и сеансы — в ваших настройках.
staff-password-detail = Сообщите пароль лично. При установке пароля все сеансы завершатся.
staff-sessions-detail = Если потерян телефон или кто-то уходит: всем браузерам придётся войти снова.
staff-end-sessions = Завершить все сеансы

## API keys

key-new = Новый ключ API
keys-none = Ключей API нет. Создайте ключ для интернет-магазина или другой программы.
key-name-hint = Для чего он, например интернет-магазин.
key-permissions = Разрешено
key-permissions-hint = Только то, что нужно программе.
key-may = { $count ->
    [one] { $count } разрешение
    [few] { $count } разрешения
   *[other] { $count } разрешений
}
key-made = Создан
key-expires = Действует до
key-expires-hint = Если пусто, действует до отзыва.
key-never = Бессрочно
key-works = Действует
key-expired = Истёк
key-revoked = Отозван
key-make = Создать ключ
key-made-title = Ключ API создан
key-shown-once = Скопируйте ключ сейчас. Он показывается только один раз, получить его снова нельзя.
key-token = Ключ
key-copy = Копировать
key-copied = Скопировано
key-kept = Ключ сохранён
key-revoke = Отозвать
key-revoke-title = Отзыв ключа API
key-revoke-detail = Программы с этим ключом сразу перестанут допускаться. Отозванный ключ больше никогда не заработает.
key-revoke-expired = Этот ключ уже истёк, поэтому отзыв ни для одной программы ничего не изменит.
key-revoked-already = Этот ключ уже отозван.

## What a deed has to say

said-channel-made = Канал создан.
said-channel-saved = Канал сохранён.
said-location-made = Место хранения создано.
said-location-saved = Место хранения сохранено.
said-staff-made = Сотрудник добавлен. Задайте пароль, чтобы он мог войти.
said-staff-saved = Данные сотрудника сохранены.
said-staff-password-set = Пароль задан, все сеансы сотрудника завершены.
said-staff-sessions-ended = Все сеансы сотрудника завершены.
said-key-revoked = Ключ API отозван.

## One’s own sessions

preferences-this-session = Текущий
preferences-session-since = вход { $at }
preferences-session-seen = последнее обращение { $ago }
preferences-browser-unknown = Браузер, который себя не называет
