### Pages: customers.

customers-search = Поиск покупателей
customers-search-hint = Имя, компания, телефон или почта, любым алфавитом
customers-new = Новый покупатель
customers-edit = Изменить покупателя
customers-none = Покупателей пока нет. Каждый заказ создаёт покупателя сам, или добавьте первого здесь.
customers-none-found = По запросу «{ $search }» никто не найден. Введите меньше букв или номер телефона.
customers-all = Показать всех
customers-pages = Страницы
customers-first = К самым новым
customers-older = Более ранние

## One customer

customers-name = Имя
customers-company = Компания
customers-tax-id = ИНН
customers-flags = Метки
customers-phone = Телефон
customers-phones = Телефоны
customers-email = Эл. почта
customers-emails = Адреса эл. почты
customers-city = Город
customers-orders = Заказы
customers-facts = Кто это
customers-reached = Как связаться
customers-no-contact = Не известны ни телефон, ни эл. почта.
customers-language-of-channel = Язык канала
customers-orders-placed = Сделано заказов
customers-addresses = Адреса
customers-no-addresses = Адрес не известен.
customers-references = Номера в каналах
customers-order-for = Заказ для этого покупателя

## Their orders

customers-their-orders = Заказы покупателя
customers-orders-count = { $count ->
    [one] { $count } заказ
    [few] { $count } заказа
    [many] { $count } заказов
   *[other] { $count } заказа
}
customers-no-orders = Заказов пока нет.
customers-order = Заказ
customers-standing = Статус
customers-ordered = Заказано
customers-nth = Какой по счёту
customers-total = Сумма

## The form

customers-phone-country = Страна телефонов без кода
customers-phone-country-hint = Номеру с + и кодом страны не нужна.
customers-rows-hint = Первый — основной. Чтобы удалить строку, очистите её.
customers-more-rows = Ещё строки
customers-new-address = Новый адрес
customers-remove-address = Удалить этот адрес
customers-references-hint = Под каким номером этого покупателя знает ваш магазин или площадка.
customers-channel = Канал
customers-reference = Номер в канале
customers-meanwhile = Пока вы печатали, кто-то изменил этого покупателя. Сейчас сохранено следующее; если сохраните ещё раз, ваши данные его заменят.

## Two records of one customer

customers-duplicates = { $count ->
    [one] Ещё { $count } запись с теми же контактами
    [few] Ещё { $count } записи с теми же контактами
    [many] Ещё { $count } записей с теми же контактами
   *[other] Ещё { $count } записи с теми же контактами
}
customers-merge = Объединить две записи
customers-merge-compare = Сравнить и объединить
customers-merge-detail = Если один человек записан дважды: одна запись остаётся и получает всё, что есть у другой.
customers-merge-find = С какой записью?
customers-merge-which = Какая запись остаётся?
customers-merge-keep = Оставить
customers-merge-preview = Показать, что произойдёт
customers-merge-another = Другая запись
customers-merge-what = Что произойдёт
customers-merge-keeps = Остаётся и получает:
customers-merge-nothing = У неё уже есть всё, что есть у другой.
customers-merge-orders = { $count ->
    [one] После этого у неё { $count } заказ.
    [few] После этого у неё { $count } заказа.
    [many] После этого у неё { $count } заказов.
   *[other] После этого у неё { $count } заказа.
}
customers-merge-goes = Больше не используется, но её заказы по-прежнему видны:
customers-merge-apply = Объединить
customers-merged-away = Эта запись объединена. Всё хранится у:

## What a deed has to say

said-customer-made = Покупатель добавлен.
said-customer-saved = Покупатель сохранён.
said-customers-merged = Две записи теперь одна.
