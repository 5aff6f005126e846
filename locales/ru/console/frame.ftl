### What stands around every page of the console, and the pages for coming in.

## Frame

frame-skip = Перейти к содержанию
frame-menu = Меню
frame-search = Поиск
frame-search-hint = Номер, имя, телефон, артикул…
frame-language = Язык
frame-save = Сохранить
frame-close = Закрыть
frame-cancel = Вернуться
frame-nothing-here = По этому адресу ничего нет. Воспользуйтесь поиском вверху или начните с обзора.
frame-logout = Выйти
frame-needs-you = { $count ->
    [one] Требует внимания: { $count }
    [few] Требуют внимания: { $count }
    [many] Требуют внимания: { $count }
   *[other] Требуют внимания: { $count }
}
live-new-orders = Новые заказы: #. Показать

menu-home = Обзор
menu-orders = Заказы
menu-customers = Покупатели
menu-stock = Остатки
menu-catalog = Товары
menu-imports = Загрузка
menu-jobs = Задания
menu-settings = Настройки
menu-preferences = Личные настройки

## Keys

keys-title = Горячие клавиши
keys-search = Поиск по всему
keys-new = Новый заказ по телефону
keys-rows = Вниз и вверх по списку
keys-open = Открыть строку
keys-select = Выбрать строку
keys-edit = Изменить то, что открыто
keys-help = Эти клавиши
keys-close = Закрыть

## Time

time-now = только что
time-minutes-ago = { $count } мин назад
time-hours-ago = { $count } ч назад
time-days-ago = { $count ->
    [one] { $count } день назад
    [few] { $count } дня назад
    [many] { $count } дней назад
   *[other] { $count } дня назад
}
time-in-minutes = через { $count } мин
time-in-hours = через { $count } ч
time-in-days = { $count ->
    [one] через { $count } день
    [few] через { $count } дня
    [many] через { $count } дней
   *[other] через { $count } дня
}

## Coming in

login-title = Вход
login-email = Эл. почта
login-password = Пароль
login-submit = Войти
login-session-over = Ваш сеанс завершён. Войдите, и вы вернётесь туда, где были.
login-typed-kept = Ваш сеанс завершён. Введённое сохранено: войдите и отправьте ещё раз.
login-back-title = Вы снова вошли
login-back-detail = Всё, что вы ввели до завершения сеанса, сохранилось.
login-back-send = Отправить сейчас
login-back-leave = Не отправлять

welcome-title = Добро пожаловать в ваш магазин
welcome-detail = Войти пока никто не может. Создайте учётную запись владельца; владельцу доступно всё.
welcome-name = Ваше имя
welcome-password-hint = Не менее 10 символов. Хорошо подойдут несколько слов, которые никто не угадает.
welcome-submit = Создать учётную запись

## Preferences

preferences-look = Язык и тема
preferences-browser-language = Как в браузере
preferences-theme = Тема
preferences-password = Пароль
preferences-old-password = Текущий пароль
preferences-new-password = Новый пароль
preferences-set-password = Сменить пароль
preferences-sessions = Сеансы
preferences-sessions-detail = Если вы входили с чужого компьютера, завершите все сеансы, кроме этого.
preferences-end-sessions = Завершить остальные сеансы

## What a deed has to say

said-welcome = Учётная запись создана, вы вошли.
said-preferences-saved = Сохранено.
said-password-set = Пароль изменён. Все остальные сеансы завершены.
said-sessions-ended = Остальные сеансы завершены.

## When something does not go

refused-back = Назад
refused-home = К обзору
refused-request = Номер этого запроса в журнале сервера:

address-name = Получатель
address-company = Компания
address-street = Улица и дом
address-street2 = Этаж, квартира, подъезд
address-postcode = Почтовый индекс
address-city = Населённый пункт
address-region = Регион
address-country = Страна
address-phone = Телефон получателя
