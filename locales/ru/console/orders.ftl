### The list of orders and the order's card.

## List

orders-new = Новый заказ
orders-export = Выгрузка
orders-import = Загрузить заказы
orders-views = Представления
orders-view-all = Все
orders-view-clarify = На уточнение
orders-view-confirm = На подтверждение
orders-view-waiting = Ожидают поступления
orders-view-held = Приостановленные
orders-view-drafts = Черновики
orders-view-mine = Мои
orders-view-wrong = Часть того, что запрошено в адресе, не существует и пропущена.
orders-show-all = Показать все заказы
orders-filter = Фильтр и столбцы
orders-filter-apply = Показать
orders-filter-search = Номер, имя, телефон или эл. почта
orders-filter-ordered-from = Оформлены с
orders-filter-ordered-until = Оформлены по
orders-filter-closed-from = Завершены с
orders-filter-closed-until = Завершены по
orders-any = Все
orders-none = Не указано
orders-nobody = Не назначен
orders-columns = Столбцы
orders-group = Группировка
orders-by-status = Статус
orders-by-date = Дата
orders-by-repeat = Первый или повторный
orders-by-delivery = Доставка
orders-by-closing = Дата завершения
orders-by-region = Регион
orders-first = Первый заказ
orders-repeat = Повторный заказ
orders-not-closed = Ещё не завершён
orders-days-none = В эти дни заказов нет.
orders-days-newest = Последние дни
orders-days-earlier = Более ранние дни
orders-count = Заказы
orders-sum = Сумма
orders-sum-of = { $count ->
    [one] Всего { $count } заказ
    [few] Всего { $count } заказа
    [many] Всего { $count } заказов
   *[other] Всего { $count } заказа
}
orders-select = Выбрать { $number }
orders-select-page = Выбрать все заказы на этой странице
orders-on-hold = Приостановлен
orders-findings = { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
    [many] { $count } замечаний
   *[other] { $count } замечания
}
orders-nth = { $n }-й заказ
orders-oldest-first = сначала старые
orders-newest-first = сначала новые
orders-pages = Страницы
orders-first-page = Первая страница
orders-next-page = Следующая страница
orders-none-yet = Заказов пока нет. Примите заказ по телефону или загрузите те, что уже есть.
orders-none-fit = Под эти фильтры не подходит ни один заказ.

orders-column-number = Номер
orders-column-status = Статус
orders-column-ordered = Оформлен
orders-column-customer = Покупатель
orders-column-channel = Канал
orders-column-stock = Наличие
orders-column-delivery = Доставка
orders-column-region = Регион
orders-column-manager = Ответствен{ "\u00AD" }ный
orders-column-flags = Метки
orders-column-reference = Внешний номер
orders-column-closed = Завершён
orders-column-total = Итого

orders-chip-remove = Убрать этот фильтр
orders-chip-search = Поиск: { $value }
orders-chip-status = Статус: { $value }
orders-chip-channel = Канал: { $value }
orders-chip-customer = Только один покупатель
orders-chip-nobody = Без ответственного
orders-chip-manager = Ответственный: { $value }
orders-chip-delivery = Доставка: { $value }
orders-chip-region = Регион: { $value }
orders-chip-repeat = Повторные заказы
orders-chip-first = Первые заказы
orders-chip-ordered-from = Оформлены с { $value }
orders-chip-ordered-until = Оформлены по { $value }
orders-chip-closed-from = Завершены с { $value }
orders-chip-closed-until = Завершены по { $value }
orders-chip-findings = С замечаниями
orders-chip-no-findings = Без замечаний
orders-chip-held = Приостановленные
orders-chip-not-held = Не приостановленные
orders-chip-waiting = Ожидают поступления
orders-chip-not-waiting = Не ожидают поступления
orders-chip-stock = Наличие: { $value }
orders-chip-flag = Метка: { $value }

## Card

order-live-changed = Заказ кто-то изменил. Показать его текущее состояние
order-repeat = Повторный ({ $n })
order-source-api = из другой программы
order-source-on-behalf = принят по телефону
order-source-import = загружен
order-changed-meanwhile = Ваше изменение не сохранено: пока вы смотрели заказ, его изменили.
order-changed-look = На странице показано текущее состояние заказа. Проверьте его и повторите изменение, если оно ещё нужно.
order-release = Снять приостановку
order-findings = Требует уточнения
order-override = Принять как есть
order-override-reason = Почему можно оставить так
order-override-submit = Принять
order-amend = Изменить данные
order-lines = Позиции
order-line-sku = Товар
order-line-quantity = Коли{ "\u00AD" }чество
order-line-price = Цена
order-line-tax = Налог
order-line-sum = Сумма
order-line-stock = Остатки сейчас
order-line-discount = скидка
order-line-not-counted = Остатки не ведутся
order-line-short = Не хватает: { $count }
order-line-waits = Ожидается: { $count }
order-line-claimed = { $count } для этого заказа
order-line-available = Свободно: { $count }
order-total-goods = Товары
order-total-discount = Скидки
order-total-surcharge = Доплаты
order-total-shipping = Доставка
order-total-tax-in = Налог (включён)
order-total-tax-on = Налог
order-timeline = История
order-timeline-more = Это не всё: самые новые события здесь не показаны.
order-stage-placed = Оформлен
order-stage-confirmed = Подтверждён
order-stage-closed = Завершён
order-note = Заметка для сотрудников
order-note-hint = Покупатель её никогда не увидит.
order-note-submit = Добавить заметку
order-note-erased = Эта заметка удалена.
order-ledger = Движение товара
order-ledger-when = Когда
order-ledger-what = Что
order-ledger-where = Где
order-ledger-allocated = Закреплено
order-ledger-on-hand = На складе
order-next = Следующий шаг
order-place = Оформить заказ
order-draft-edit = Продолжить ввод
order-confirm = Подтвердить…
order-hold = Приостановить
order-cancel = Отменить…
order-print = Печать
order-reason = Причина
order-comment = Комментарий
order-choose = Выберите…
order-name = Имя
order-orders = Заказы
order-nth-of = { $n }-й из { $count }
order-company = Компания
order-tax-id = ИНН
order-phone = Телефон
order-customer-note = Комментарий покупателя
order-method = Способ
order-window = Желаемое время
order-address = Адрес
order-billing = Адрес для счёта
order-work = Обработка
order-placed-by = Кем оформлен
order-assign = Назначить ответственного
order-flags-submit = Сохранить метки
order-no-flags = без меток
order-actor-staff = Сотрудник
order-actor-customer = Покупатель
order-actor-program = Программа
order-told-lines = { $count ->
    [one] { $count } позиция
    [few] { $count } позиции
    [many] { $count } позиций
   *[other] { $count } позиции
}
order-told-units = { $count ->
    [one] { $count } единица
    [few] { $count } единицы
    [many] { $count } единиц
   *[other] { $count } единицы
}
order-told-fixed = исправлено: { $count }
order-told-found = обнаружено: { $count }

## Previews

order-preview = Показать, что изменится
preview-what = Что
preview-before = Сейчас
preview-after = Станет
preview-standing = Статус
preview-total = Итого
preview-tax = Налог
preview-allocated = Закреплено товара
preview-findings = Требует уточнения
order-confirm-title = Подтверждение заказа { $number }
order-confirm-detail = Подтверждая заказ, магазин обязуется его выполнить.
order-confirm-apply = Подтвердить
order-cancel-title = Отмена заказа { $number }
order-cancel-detail = Укажите, сколько единиц каждой позиции отменить. Если отменить всё, что открыто, будет отменён весь заказ.
order-cancel-open = Открыто
order-cancel-units = К отмене
order-cancel-units-of = { $name }: сколько единиц отменить
order-cancel-preview = Вот что изменится. Пока ничего не сделано.
order-cancel-apply = Отменить сейчас
order-cancel-not = Оставить как есть

said-order-placed = Заказ оформлен.
said-order-confirmed = Заказ подтверждён.
said-order-canceled = Отменено. Закреплённый товар снова свободен.
said-order-held = Работа по заказу приостановлена.
said-order-released = Приостановка заказа снята.
said-order-noted = Заметка добавлена.
said-order-assigned = Ответственный изменён.
said-order-flagged = Метки сохранены.
said-finding-overridden = Замечание принято с указанием причины.
orders-findings-column = Замечания

## Overview

home-first = Первые шаги
home-first-detail = Что нужно магазину до первого заказа.
home-first-sku = Что вы продаёте: код, название и цена.
home-first-stock = Сколько единиц где лежит.
home-first-order = По телефону, с вводом только с клавиатуры.
home-first-done = Готово
home-first-go = Начать
home-first-file = Когда есть канал, файл с заказами может сам создать свои артикулы:
home-now = Требует внимания сейчас
home-clarify = На уточнение
home-confirm = На подтверждение
home-waiting = Ожидают поступления
home-held = Приостановлены
home-given-up = Невыполненные задания
home-sales = Продажи
home-span = Период и валюта
home-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
home-sum = Сумма заказов
home-before = ранее { $value }
home-these-days = Этот период
home-days-before = Предыдущий период
home-orders-before = Заказы ранее
home-sum-before = Сумма ранее
home-days-note = Без отменённых заказов и черновиков. Сутки начинаются в полночь по всемирному времени.
home-longest = Дольше всего ждут уточнения
chart-day = { $day }: { $sum } (ранее { $before }), { $count ->
    [one] { $count } заказ
    [few] { $count } заказа
    [many] { $count } заказов
   *[other] { $count } заказа
}
chart-numbers = Цифры

## Search

search-title = «{ $text }»
search-nothing = Ничего не найдено.
search-all = Показать всё найденное
search-how = Введите номер заказа или его конец, имя любым алфавитом, телефон, адрес электронной почты либо артикул, название или штрихкод товара.

## Changing data

order-amend-title = Изменение данных заказа { $number }
order-amend-apply = Сохранить изменения
order-amend-edit = Изменить ещё что-нибудь
order-window-from = Желаемое время с
order-window-until = Желаемое время до
order-line-sku-code = Артикул верного товара
said-order-amended = Данные изменены.

## Own views

orders-view-save = Сохранить представление
orders-view-name = Название представления
orders-view-remove = Удалить представление
said-view-saved = Представление сохранено среди вкладок.
said-view-removed = Представление удалено.

## One action over many orders

bulk-chosen = выбрано
bulk-all-that-fit = Все подходящие ({ $count }), а не только эта страница
bulk-act = Массовое действие…
bulk-runs = Массовые действия
bulk-choose-title = Что сделать с этими заказами
bulk-choose-detail = Сначала вы увидите, сколько заказов изменится и как, а какие не изменятся и почему. Без вашего решения ничего не будет сделано.
bulk-all-of-filter = Все заказы, подходящие под фильтр
bulk-selected-count = { $count ->
    [one] Выбран { $count } заказ
    [few] Выбрано { $count } заказа
    [many] Выбрано { $count } заказов
   *[other] Выбрано { $count } заказа
}
bulk-confirm = Подтвердить
bulk-assign = Назначить ответственного
bulk-hold = Приостановить
bulk-action-confirm = Подтверждение заказов
bulk-action-assign = Назначение ответственного: { $name }
bulk-action-nobody = Снятие ответственного
bulk-action-hold = Приостановка заказов: { $reason }
bulk-is-checking = Заказы проверяются. Пока ничего не изменено.
bulk-is-running = Заказы обрабатываются. Страницу можно покинуть: отчёт сохранится.
bulk-refresh = Показать, сколько уже сделано
bulk-stop = Остановить
bulk-checked-detail = Вот что изменится. Пока ничего не сделано.
bulk-apply = { $count ->
    [one] Применить к { $count } заказу
    [few] Применить к { $count } заказам
    [many] Применить к { $count } заказам
   *[other] Применить к { $count } заказа
}
bulk-discard = Отказаться
bulk-reasons = Причины отказа
bulk-selected = Проверено
bulk-would-do = Будет изменено
bulk-already-so = Уже так
bulk-would-refuse = Будет отказано
bulk-done = Выполнено
bulk-refused = Отказано
bulk-pending = Очередь не дошла
bulk-outcome = Результат
bulk-why = Причина
bulk-deed = Действие
bulk-by = Кто
bulk-no-items = Здесь нет заказов.
bulk-none-yet = Массовых действий пока не было. Чтобы начать, выберите заказы в списке.
bulk-status-checking = Проверяется
bulk-status-checked = Ждёт вашего решения
bulk-status-running = Выполняется
bulk-status-done = Выполнено
bulk-status-stopped = Остановлено
bulk-status-discarded = Не выполнено
bulk-outcome-pending = Очередь не дошла
bulk-outcome-done = Выполнено
bulk-outcome-unchanged = Уже так
bulk-outcome-refused = Отказано
bulk-why-order-confirm-not-placed = Заказ не в статусе «Оформлен»
bulk-why-order-confirm-needs-clarification = Есть замечания
bulk-why-order-confirm-on-hold = Приостановлен
bulk-why-order-hold-order-closed = Уже завершён
bulk-why-not-found = Нет такого заказа
said-bulk-nothing = Не выбран ни один заказ.

## The story of an order

order-story = Части истории
order-story-all = Всё
order-story-work = Работа
order-story-notes = Заметки
order-story-stock = Остатки
order-story-people = Люди
