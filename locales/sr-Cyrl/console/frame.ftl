### What stands around every page of the console, and the pages for coming in.

## Frame

frame-skip = Пређи на садржај
frame-menu = Мени
frame-search = Претрага
frame-search-hint = Број, име, телефон, шифра…
frame-language = Језик
frame-save = Сачувај
frame-close = Затвори
frame-cancel = Одустани
frame-nothing-here = На овој адреси нема ничега. Потражите горе или крените од прегледа.
frame-logout = Одјави се
frame-needs-you = { $count ->
    [one] { $count } предмет чека обраду
    [few] { $count } предмета чекају обраду
   *[other] { $count } предмета чека обраду
}
live-new-orders = Нове поруџбине: #. Прикажи их

menu-home = Преглед
menu-orders = Поруџбине
menu-customers = Купци
menu-stock = Залихе
menu-catalog = Артикли
menu-imports = Увоз
menu-jobs = Послови
menu-settings = Подешавања
menu-preferences = Лична подешавања

## Keys

keys-title = Пречице на тастатури
keys-search = Претрага свега
keys-new = Нова поруџбина телефоном
keys-rows = Низ листу и уз листу
keys-open = Отвори ред
keys-select = Изабери ред
keys-edit = Измени оно што је отворено
keys-help = Ове пречице
keys-close = Затвори

## Time

time-now = управо сада
time-minutes-ago = пре { $count } мин
time-hours-ago = { $count ->
    [one] пре { $count } сат
    [few] пре { $count } сата
   *[other] пре { $count } сати
}
time-days-ago = { $count ->
    [one] пре { $count } дан
    [few] пре { $count } дана
   *[other] пре { $count } дана
}
time-in-minutes = за { $count } мин
time-in-hours = { $count ->
    [one] за { $count } сат
    [few] за { $count } сата
   *[other] за { $count } сати
}
time-in-days = { $count ->
    [one] за { $count } дан
    [few] за { $count } дана
   *[other] за { $count } дана
}

## Coming in

login-title = Пријава
login-email = Имејл
login-password = Лозинка
login-submit = Пријави се
login-session-over = Ваша сесија је истекла. Пријавите се и наставићете тамо где сте стали.
login-typed-kept = Ваша сесија је истекла. Оно што сте унели је сачувано: пријавите се и пошаљите поново.
login-back-title = Поново сте пријављени
login-back-detail = Оно што сте унели пре истека сесије још је ту.
login-back-send = Пошаљи сада
login-back-leave = Одбаци

welcome-title = Добро дошли у своју продавницу
welcome-detail = Још нико не може да се пријави. Направите налог власника; власник сме све.
welcome-name = Ваше име
welcome-password-hint = Најмање 10 знакова. Добро је неколико речи које нико не би погодио.
welcome-submit = Направи налог

## Preferences

preferences-look = Језик и тема
preferences-browser-language = Као у прегледачу
preferences-theme = Тема
preferences-password = Лозинка
preferences-old-password = Садашња лозинка
preferences-new-password = Нова лозинка
preferences-set-password = Постави лозинку
preferences-sessions = Сесије
preferences-sessions-detail = Ако сте се пријавили на туђем рачунару, окончајте све сесије осим ове.
preferences-end-sessions = Окончај остале сесије

## What a deed has to say

said-welcome = Налог је направљен и пријављени сте.
said-preferences-saved = Сачувано.
said-password-set = Лозинка је постављена. Све остале сесије су окончане.
said-sessions-ended = Остале сесије су окончане.

## When something does not go

refused-back = Назад
refused-home = На преглед
refused-request = Ознака овог захтева у дневнику сервера:

address-name = Прималац
address-company = Фирма
address-street = Улица и број
address-street2 = Спрат, стан, улаз
address-postcode = Поштански број
address-city = Место
address-region = Регион
address-country = Држава
address-phone = Телефон примаоца
