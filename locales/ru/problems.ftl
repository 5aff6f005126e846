### What is wrong and what would be right: the sentences of problems, by code.

## The request itself

problem-request-body-unreadable = Тело запроса оборвалось. Отправьте запрос ещё раз.
problem-request-header-malformed = Один из заголовков запроса записан неверно. Посмотрите, какой именно и как его записать.
problem-request-json-malformed = Тело запроса — не корректный JSON: строка { NUMBER($line, useGrouping: "false") }, столбец { NUMBER($column, useGrouping: "false") }. Исправьте его в этом месте и отправьте в кодировке UTF-8.
problem-request-media-type = Тело запроса нужно отправить как { $expected }. Укажите это значение в заголовке Content-Type.
problem-request-too-large =
    Тело запроса слишком велико. Допускается не более { $max_bytes ->
        [one] { $max_bytes } байта
       *[other] { $max_bytes } байт
    }; отправьте данные несколькими запросами.
problem-request-path-unknown = По этому адресу ничего нет. Список адресов — на странице /api/docs.
problem-request-method-unknown = Этот адрес не принимает такой метод. Допустимые методы указаны в заголовке Allow.
problem-not-found =
    { $kind ->
        [order] Заказ «{ $name }» не найден.
        [hold] Приостановка «{ $name }» не найдена.
        [finding] Замечание «{ $name }» не найдено.
        [reservation] Резерв «{ $name }» не найден.
        [customer] Покупатель «{ $name }» не найден.
        [user] Сотрудник «{ $name }» не найден.
        [api_key] Ключ API «{ $name }» не найден.
        [job] Задание «{ $name }» не найдено.
        [channel] Канал продаж «{ $name }» не найден.
        [sku] Товар «{ $name }» не найден.
        [location] Место хранения «{ $name }» не найдено.
        [view] Представление «{ $name }» не найдено.
        [bulk_run] Массовое действие «{ $name }» не найдено.
       *[other] Ничего с именем «{ $name }» не найдено.
    } Проверьте имя.
problem-version-stale = За это время данные изменились: вы читали версию { NUMBER($expected, useGrouping: "false") }, сейчас версия { NUMBER($actual, useGrouping: "false") }. Загрузите данные снова и повторите изменение.
problem-idempotency-key-reused = Этот Idempotency-Key уже использован для другого запроса. Для каждого нового запроса нужен новый ключ.
problem-internal = Произошла ошибка на нашей стороне, ничего не изменилось. Попробуйте ещё раз; если ошибка повторится, сообщите администратору номер запроса.
problem-service-unavailable = База данных сейчас недоступна. Повторите запрос через несколько секунд с тем же Idempotency-Key.

## Who asks

problem-auth-key-missing = В запросе нет ключа API. Передайте его в заголовке Authorization: слово Bearer и ключ.
problem-auth-key-invalid = Ключ API неизвестен, отозван или просрочен. Используйте действующий ключ.
problem-auth-permission-missing = Для этого у вас нет права «{ $permission }». Обратитесь к администратору.
problem-auth-session-missing = Сеанс завершён или не был начат. Войдите.
problem-auth-form-foreign = Эта форма отправлена не со страницы этой консоли или старше вашего сеанса. Откройте страницу заново и отправьте оттуда.
problem-auth-login-failed = Адрес электронной почты или пароль неверны, или вход с ними закрыт. Проверьте их; владелец может задать новый пароль.
problem-auth-too-many-attempts =
    Слишком много неудачных попыток. Повторите через { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунды
       *[many] { $seconds } секунд
    }.

## Places of a request

problem-header-malformed = Заголовок записан неверно. Он записывается так: { $expected }
problem-json-unknown-field =
    Поля «{ $field }» здесь нет. { $expected_length ->
        [0] Поля здесь не ожидаются.
       *[other] Возможные поля: { $expected }.
    }
problem-json-missing-field = Не хватает поля «{ $field }». Добавьте его.
problem-json-duplicate-field = Поле «{ $field }» указано дважды. Оставьте одно.
problem-json-unknown-value = Такое значение здесь недопустимо. Допустимые значения: { $expected }.
problem-json-wrong-type =
    Значение не того типа. Ожидается { $expected ->
        [null] null
        [boolean] true или false
        [integer] целое число
        [number] число
        [string] текст в кавычках
        [array] список
       *[object] объект
    }, а указано { $got ->
        [null] null
        [boolean] true или false
        [integer] целое число
        [number] число
        [string] текст в кавычках
        [array] список
       *[object] объект
    }.
problem-json-invalid-value =
    Такое значение не может быть верным. { $expected ->
        [instant] Укажите момент времени с часовым поясом, например { $example }.
        [identifier] Укажите идентификатор вида { $example }.
        [integer] Укажите целое число не больше { $example }.
       *[other] Что здесь может стоять, написано на странице /api/docs.
    }
problem-parameter-duplicate = Этот параметр можно указать только один раз. Оставьте один.
problem-parameter-invalid = Недопустимое значение параметра. Ожидается: { $expected }.
problem-parameter-missing = Не хватает этого параметра. Добавьте его в адрес.
problem-parameter-unknown = Этот адрес не знает такого параметра. Уберите его или проверьте написание.

## Titles by status

title-400 = Запрос не удалось прочитать
title-401 = Нужен действующий ключ API
title-403 = Недостаточно прав
title-404 = Не найдено
title-405 = Метод здесь недопустим
title-409 = В текущем состоянии невозможно
title-412 = Данные успели измениться
title-413 = Запрос слишком велик
title-415 = Тип содержимого не поддерживается
title-422 = Содержание нужно исправить
title-429 = Слишком много попыток
title-500 = Ошибка на нашей стороне
title-503 = Временно недоступно

## A request as a whole

problem-request-invalid = В запросе есть ошибки. Ниже перечислены поля, которые нужно исправить, и допустимые значения.

## Texts

problem-text-empty = Это поле не может быть пустым. Введите текст.
problem-text-too-long =
    Текст слишком длинный. { $max ->
        [one] Допускается не более { $max } символа.
        [few] Допускается не более { $max } символов.
        [many] Допускается не более { $max } символов.
       *[missing] Сократите его.
    }
problem-text-control-character = В тексте есть невидимый управляющий символ. Наберите текст заново, не вставляя его из буфера.

## Sums, currencies, taxes, quantities

problem-money-negative = Сумма меньше нуля. Введите ноль или больше.
problem-money-not-a-number = Это не сумма. Введите только цифры, дробную часть отделите точкой, например 1299 или 1299.5.
problem-money-too-many-decimals =
    В сумме слишком много знаков после точки. { $decimals ->
        [0] В валюте { $currency } дробной части нет.
        [one] В валюте { $currency } допускается не более { $decimals } знака.
       *[other] В валюте { $currency } допускается не более { $decimals } знаков.
    }
problem-money-out-of-range = Сумма слишком велика или меньше нуля. Проверьте, не пропущена ли точка перед дробной частью.
problem-currency-unknown = Валюты с таким кодом нет. Укажите трёхбуквенный код по ISO 4217, например RUB или EUR.
problem-currency-foreign = Все суммы этого заказа должны быть в валюте { $expected }: это валюта его канала продаж.
problem-tax-rate-invalid = Ставка налога — это процент от 0 до 100, не более четырёх знаков после точки, например 20 или 7.7.
problem-quantity-out-of-range =
    Количество должно быть целым числом от { $min ->
        [one] { $min }
        [few] { $min }
        [many] { $min }
       *[missing] 1
    } до { $max }, а указано { $got }.

## Languages, countries, postcodes

problem-locale-unknown = Такого языка в Comanda нет. Укажите один из кодов: en, sr-Latn, sr-Cyrl, ru, ro, tr.
problem-country-unknown = Страны с таким кодом нет. Укажите двухбуквенный код по ISO 3166, например RS или RU.
problem-postcode-missing = Не указан почтовый индекс. В этой стране он обязателен.
problem-postcode-wrong-shape = Почтовые индексы этой страны пишутся иначе. Проверьте цифры.
problem-postcode-unknown-province = Турецкий индекс начинается с номера провинции, от 01 до 81. Проверьте первые две цифры.

## Phones and e-mail addresses

problem-phone-empty = Номер телефона не указан. Введите номер, например +7 912 345-67-89.
problem-phone-not-a-number = Это не номер телефона. Допускаются только цифры, плюс в начале и обычные разделители.
problem-phone-too-short = Номер телефона слишком короткий. Проверьте, все ли цифры указаны.
problem-phone-too-long = Номер телефона слишком длинный. Проверьте, нет ли лишних цифр.
problem-phone-impossible-for-country = Такого номера в этой стране не бывает. Проверьте код страны и цифры.
problem-email-empty = Адрес электронной почты не указан. Введите его, например anna@example.com.
problem-email-missing-at = В адресе электронной почты нет знака @. Адрес выглядит так: anna@example.com.
problem-email-local-part = Часть адреса электронной почты до знака @ не может быть верной. Проверьте, нет ли пробелов и лишних символов.
problem-email-domain = Часть адреса электронной почты после знака @ — не домен. Домен выглядит так: example.com.
problem-email-too-long = Адрес электронной почты длиннее, чем допускают почтовые системы: не более 64 символов до знака @ и 254 всего.

## Placing an order

problem-order-no-lines = В заказе нет ни одной позиции. Добавьте хотя бы одну.
problem-order-too-many-lines = В заказе слишком много позиций. Допускается не более { $max }; разделите его на несколько заказов.
problem-order-placed-in-future = Заказ не может быть оформлен в будущем. Проверьте дату и часовой пояс.
problem-order-sum-out-of-range = Сумма заказа больше допустимой. Проверьте цены и количества или разделите его на несколько заказов.
problem-order-discount-too-large = Скидки вместе больше стоимости товаров. Уменьшите их.
problem-line-discount-too-large = Скидка больше стоимости позиции. Уменьшите её.
problem-line-sku-unknown = Товара с артикулом (SKU) «{ $sku }» нет. Проверьте артикул или сначала добавьте товар.
problem-line-sku-inactive = Товар с артикулом (SKU) «{ $sku }» больше не продаётся. Выберите другой или снова сделайте его активным.
problem-line-out-of-stock =
    Для «{ $sku }» { $wanted ->
        [one] запрошена { $wanted } единица
        [few] запрошены { $wanted } единицы
       *[many] запрошено { $wanted } единиц
    }, { $available ->
        [0] в наличии нет ни одной
        [one] в наличии только { $available }
       *[other] в наличии только { $available }
    }.
problem-delivery-window-reversed = Интервал доставки заканчивается раньше, чем начинается. Укажите окончание позже начала.
problem-order-place-not-a-draft = Оформить можно только черновик. Статус этого заказа: «{ $status }».
problem-order-place-channel-inactive = Канал продаж сейчас не принимает заказы. Снова сделайте его активным или выберите другой.
problem-order-place-out-of-stock =
    Не хватает остатков для { $lines ->
        [one] { $lines } позиции
       *[other] { $lines } позиций
    } заказа. Уменьшите количество или уберите эти позиции.
problem-order-external-reference-taken = В канале продаж уже есть заказ с внешним номером «{ $reference }» и другим содержанием: № { $number }. Измените тот заказ или укажите другой внешний номер.

## Working on an order

problem-order-confirm-not-placed = Подтвердить можно только оформленный заказ. Статус этого заказа: «{ $status }».
problem-order-confirm-needs-clarification =
    У заказа { $count ->
        [one] { $count } открытое замечание
        [few] { $count } открытых замечания
       *[many] { $count } открытых замечаний
    }. Исправьте ошибки или примите замечания с указанием причины, затем подтвердите заказ.
problem-order-confirm-on-hold =
    Работа по заказу приостановлена: { $count ->
        [one] действует { $count } приостановка
        [few] действуют { $count } приостановки
       *[many] действует { $count } приостановок
    }. Сначала снимите их.
problem-order-hold-order-closed = Заказ завершён, приостановить его уже нельзя. Его статус: «{ $status }».
problem-order-release-order-closed = Заказ завершён, продолжить работу по нему уже нельзя. Его статус: «{ $status }».
problem-order-release-hold-unknown = У заказа нет такой приостановки. Обновите заказ и выберите одну из его приостановок.
problem-order-cancel-order-closed = Заказ завершён, отменить его уже нельзя. Его статус: «{ $status }».
problem-order-cancel-line-unknown = В заказе нет позиции { NUMBER($line, useGrouping: "false") }. Обновите заказ и выберите одну из его позиций.
problem-order-cancel-too-many =
    { $open ->
        [0] В позиции { NUMBER($line, useGrouping: "false") } не осталось единиц, которые можно отменить.
        [one] В позиции { NUMBER($line, useGrouping: "false") } осталась только { $open } открытая единица. Больше отменить нельзя.
        [few] В позиции { NUMBER($line, useGrouping: "false") } остались только { $open } открытые единицы. Больше отменить нельзя.
       *[many] В позиции { NUMBER($line, useGrouping: "false") } осталось только { $open } открытых единиц. Больше отменить нельзя.
    }
problem-order-assign-manager-user-inactive = { $name } сейчас не принимает работу. Выберите активного сотрудника.
problem-order-override-finding-order-closed = Заказ завершён, принять его замечания уже нельзя. Его статус: «{ $status }».
problem-order-override-finding-finding-unknown = У заказа нет такого замечания. Обновите заказ и выберите одно из его замечаний.
problem-order-override-finding-already-fixed = Ошибка уже исправлена, принимать нечего.
problem-order-override-finding-not-overridable = Это замечание нельзя принять: такую позицию никто не сможет собрать. Укажите существующий товар или отмените позицию.
problem-order-amend-order-closed = Заказ завершён, изменить его уже нельзя. Его статус: «{ $status }».
problem-order-amend-line-unknown = В заказе нет позиции { NUMBER($line, useGrouping: "false") }. Обновите заказ и выберите одну из его позиций.
problem-order-amend-price-settled = У позиции { NUMBER($line, useGrouping: "false") } уже есть цена. Цену можно задать только позиции, у которой её нет.
problem-order-amend-tax-settled = У позиции { NUMBER($line, useGrouping: "false") } уже есть налоговая ставка. Ставку можно задать только позиции, у которой её нет.
problem-order-amend-line-settled = Товар в позиции { NUMBER($line, useGrouping: "false") } известен, заменить его нельзя. Отмените позицию и закажите другой товар.
problem-order-amend-customer-fixed = Заказ уже принадлежит покупателю, передать его другому нельзя. Не указывайте покупателя.

## Reservations

problem-reservation-line-count = В резерве может быть от 1 до { $max } позиций. Добавьте позицию или разделите его на несколько резервов.
problem-reservation-out-of-stock =
    Не хватает остатков для резерва: недостаёт { $skus ->
        [one] { $skus } товара
       *[other] { $skus } товаров
    }. Уменьшите количество или уберите эти позиции.
problem-reservation-unknown = Такого резерва нет. Не указывайте его или создайте новый.
problem-reservation-expired = Срок резерва истёк { $expired_at }. Создайте новый.
problem-reservation-converted = Резерв уже перешёл в заказ. Создайте новый.
problem-reservation-released = Резерв снят. Создайте новый.
problem-reservation-other-channel = Резерв принадлежит другому каналу продаж. Укажите резерв канала этого заказа.

## SKUs

problem-sku-code-invalid = Артикул (SKU) — это от 1 до 64 символов в одну строку.
problem-sku-name-invalid = Название товара — это от 1 до 300 символов в одну строку.
problem-sku-barcode-invalid = Штрихкод — это от 1 до 80 символов в одну строку. Если его нет, не указывайте.
problem-sku-tax-class-invalid = Налоговый класс — это от 1 до 40 символов в одну строку, например standard.
problem-sku-weight-out-of-range = Вес указывается в граммах, от 0 до 10 000 000.
problem-sku-price-twice = Указаны две цены в одной валюте. Оставьте одну.
problem-sku-kit-without-parts = В комплекте должна быть хотя бы одна часть. Добавьте части или выберите другой вид.
problem-sku-parts-only-in-kits = Части бывают только у комплекта. Уберите части или выберите вид «комплект».
problem-sku-too-many-parts = В комплекте может быть не более 100 частей.
problem-sku-part-twice = Одна и та же часть указана в комплекте дважды. Оставьте одну и задайте её количество.
problem-sku-part-is-itself = Комплект не может быть частью самого себя. Выберите другую часть.

## Channels

problem-channel-unknown = Канала продаж с таким кодом нет. Укажите код одного из каналов магазина.
problem-channel-code-invalid = Код канала продаж — это от 1 до 40 символов: строчные буквы от a до z, цифры, - и _.
problem-channel-name-invalid = Название канала продаж — это от 1 до 120 символов в одну строку.
problem-channel-number-prefix-invalid = Начало номера заказа — не более 12 символов: прописные буквы от A до Z, цифры, - и /.
problem-channel-reservation-ttl-out-of-range = Резерв действует от 1 секунды до одних суток (86 400 секунд).
problem-channel-too-many-settings = У канала продаж может быть не более 500 мест хранения, способов доставки, требований и налоговых правил каждого вида.
problem-delivery-method-code-invalid = Код способа доставки — это от 1 до 40 символов: строчные буквы от a до z, цифры, - и _.
problem-delivery-method-twice = У двух способов доставки одинаковый код. Дайте одному из них другой.
problem-tax-rule-twice = Два налоговых правила относятся к одной стране и одному налоговому классу. Оставьте одно.

## Customers and staff

problem-customer-unknown = Такого покупателя нет. Выберите существующего или не указывайте идентификатор.
problem-customer-merge-same-customer = Покупателя нельзя объединить с самим собой. Выберите две разные записи.
problem-customer-merge-already-merged = Одного из двух покупателей уже объединили с другим. Выберите оставшуюся запись.
problem-customer-merge-too-many-contacts = Вместе у покупателей было бы телефонов, адресов электронной почты или почтовых адресов больше, чем { $max }. Сначала удалите лишние.
problem-user-unknown = Сотрудника с таким идентификатором нет. Выберите сотрудника из списка.

## Stock and locations

problem-stock-adjust-below-zero =
    { $present ->
        [0] Списывать нечего.
        [one] Списать можно только { $present } единицу.
        [few] Списать можно только { $present } единицы.
       *[many] Списать можно только { $present } единиц.
    } Остаток не может стать меньше нуля.
problem-stock-adjust-below-claims =
    { $unclaimed ->
        [0] Все единицы закреплены за заказами или резервами.
        [one] Только { $unclaimed } единица не закреплена за заказами и резервами.
        [few] Только { $unclaimed } единицы не закреплены за заказами и резервами.
       *[many] Только { $unclaimed } единиц не закреплено за заказами и резервами.
    } Сначала освободите товар или спишите меньше.
problem-stock-transfer-same-location = Нельзя переместить товар в то же самое место. Выберите другое место назначения.
problem-stock-transfer-below-claims =
    { $unclaimed ->
        [0] Все единицы там закреплены за заказами или резервами. Переместить нельзя ни одной.
        [one] Только { $unclaimed } единица там не закреплена за заказами и резервами. Больше переместить нельзя.
        [few] Только { $unclaimed } единицы там не закреплены за заказами и резервами. Больше переместить нельзя.
        [many] Только { $unclaimed } единиц там не закреплено за заказами и резервами. Больше переместить нельзя.
       *[missing] Не хватает единиц, не закреплённых за заказами и резервами. Уменьшите количество в указанных позициях.
    }
problem-location-code-invalid = Код места хранения — это от 1 до 40 символов в одну строку.
problem-location-name-invalid = Название места хранения — это от 1 до 120 символов в одну строку.
problem-location-priority-out-of-range = Приоритет места хранения — целое число от 0 до 1 000; первым идёт наименьшее.
problem-location-coordinates-out-of-range = Такого места на Земле нет. Широта — от −90 до 90 градусов, долгота — от −180 до 180, обе в миллионных долях градуса.

## Identities, keys, jobs, lists, files

problem-api-key-name-invalid = Название ключа API — это от 1 до 120 символов в одну строку.
problem-api-key-no-permissions = Такой ключ API ничего не разрешает. Дайте ему хотя бы одно право.
problem-api-key-expiry-past = Срок действия ключа API уже прошёл бы. Укажите момент в будущем.
problem-api-key-token-shown-once = Ключ API { $api_key } создан первым запросом с этим Idempotency-Key, а его токен показывается только один раз. Если токена у вас нет, отзовите ключ и создайте новый.
problem-cursor-invalid = Это не указатель места в этом списке. Возьмите указатель из ответа с предыдущей страницей или не указывайте его, чтобы начать сначала.
problem-search-too-common = Под этот запрос подходит слишком много заказов, подсчитать их нельзя. Добавьте слово или номер заказа.
problem-job-retry-running = Задание сейчас выполняется. Дождитесь его окончания.
problem-job-retry-done = Задание выполнено и повторно не запускается.
problem-job-dismiss-running = Задание сейчас выполняется. Дождитесь его окончания.
problem-job-dismiss-done = Задание выполнено, отменять нечего.
problem-import-cancellation-unmatched =
    { $customer_length ->
        [0] В отмене не указан покупатель, поэтому её заказ найти нельзя.
       *[other] У покупателя { $customer } нет прежнего заказа, в котором { $quantity ->
            [one] открыта { $quantity } единица
            [few] открыты { $quantity } единицы
           *[other] открыто { $quantity } единиц
        } товара «{ $sku }».
    } Отмените их вручную в нужном заказе.
problem-import-order-refused = Другая строка того же заказа отклонена, а заказ загружается только целиком. Исправьте ту строку и загрузите заказ снова.
problem-import-bad-debt = Здесь среди продаж списан безнадёжный долг; это не заказ.
problem-import-channel-missing = В заказе не указан канал. Укажите его в документе или выберите канал для всего файла.
problem-import-document-invalid =
    { $problem_length ->
        [0] Документ не является правильным JSON: позиция { NUMBER($column, useGrouping: "false") }. Исправьте его в этом месте.
       *[other] Документ не удаётся прочитать как заказ. { $problem }
    }
problem-import-document-too-large =
    Документ слишком большой. Допускается не более { $max_bytes ->
        [one] { $max_bytes } байта
       *[other] { $max_bytes } байт
    }.
problem-import-fee = Это собственный расход магазина, ни одному покупателю он не выставлен.
problem-import-row-malformed =
    В строке { $cells ->
        [one] { $cells } ячейка
        [few] { $cells } ячейки
       *[other] { $cells } ячеек
    }, а в заголовке { $columns ->
        [one] { $columns } столбец
        [few] { $columns } столбца
       *[other] { $columns } столбцов
    }. Ячейку, в которой есть разделитель, заключите в кавычки.
problem-import-rows-disagree = В строке { NUMBER($row, useGrouping: "false") } указано «{ $text }», а в строке { NUMBER($other, useGrouping: "false") } — «{ $differs }». Строки одного заказа должны совпадать; оставьте ячейку пустой везде, кроме одной строки.
problem-import-stock-entry = Здесь оприходован товар: нет ни покупателя, ни цены.
problem-import-write-off = Здесь списан товар: количество отрицательное, а номер не является номером отмены.
problem-import-channel-needed = Укажите, к какому каналу относятся заказы.
problem-import-column-missing = Для { $field } не выбран столбец. Без него строка заказа невозможна.
problem-import-column-unknown = В файле нет столбца «{ $column }». Есть такие: { $columns }.
problem-import-delimiter-invalid = Разделителем может быть один простой символ, например запятая, точка с запятой или табуляция.
problem-import-file-broken = Файл повреждён, и прочитать его до конца нельзя. Сохраните его заново и передайте ещё раз.
problem-import-file-empty = В файле нет строк. Первая строка должна называть столбцы.
problem-import-header-unreadable = Первая строка не является текстом в кодировке { $encoding }. Выберите другую кодировку.
problem-import-job-given-up = Загрузка слишком часто прерывалась ошибкой и была оставлена. Запустите её снова: она продолжится с того же места.
problem-import-json-broken = Файл не является массивом заказов JSON: он обрывается в строке { NUMBER($line, useGrouping: "false") }, позиция { NUMBER($column, useGrouping: "false") }. Загруженное до этого места остаётся.
problem-import-json-not-utf8 = JSON пишется в UTF-8, а этот файл записан иначе.
problem-import-json-without-skus = Из заказов JSON нельзя создать товары: о каталоге в них ничего не сказано. Сначала создайте товары.
problem-import-not-a-table = Этот файл не таблица и не JSON. Если это рабочая книга, сохраните её как «CSV UTF-8» и передайте этот файл.
problem-import-preset-column-missing = Нет столбца «{ $column }». В файлах этого вида есть { $columns }.
problem-import-preset-is-csv = Файлы этого вида — CSV, а этот — JSON.
problem-import-stop-ended = Загрузка уже закончена; останавливать нечего.
problem-import-taken-over = Эту же загрузку сейчас продолжает кто-то другой.
problem-import-timezone-unknown = Часового пояса «{ $timezone }» нет. Пишите его так: Europe/Belgrade.
problem-import-unpacked-too-large = В распакованном виде файл больше { $max_mb } МБ. Разделите его на части.
problem-import-utf16 = Файл записан в UTF-16. Сохраните его как «CSV UTF-8» и передайте этот файл.
problem-upload-empty = Файл пуст.
problem-upload-too-large = Файл больше { $max_mb } МБ. Разделите его на части или сожмите программой gzip.
problem-quantity-not-a-number = «{ $text }» не является целым числом. Укажите количество цифрами, например 2.
problem-text-invalid-utf8 = Ячейка столбца «{ $column }» не является текстом в кодировке { $encoding }. Сохраните файл заново или выберите его кодировку.
problem-time-invalid = «{ $text }» не является временем. Укажите его в одном из этих видов: { $expected }.

## Names that are taken, fields that stay

problem-sku-code-taken = Артикул (SKU) «{ $sku }» уже занят другим товаром. Выберите другой.
problem-channel-code-taken = Код «{ $channel }» уже занят другим каналом продаж. Выберите другой.
problem-location-code-taken = Код «{ $location }» уже занят другим местом хранения. Выберите другой.
problem-user-email-taken = Этот адрес электронной почты уже есть у другого сотрудника ({ $user }). Укажите другой.
problem-customer-reference-taken = Внешний номер «{ $reference }» в канале продаж уже принадлежит другому покупателю ({ $customer }). Укажите другой номер или объедините покупателей.
problem-channel-fixed-field =
    { $kept_length ->
        [0] Это поле остаётся пустым: по нему уже оформлены заказы. Оставьте его пустым.
       *[other] Значение этого поля остаётся «{ $kept }»: по нему уже оформлены заказы.
    } Если нужно другое значение, создайте новый канал.

## Customers, staff, addresses

problem-customer-empty = О покупателе ничего не указано. Укажите имя, компанию, телефон, адрес электронной почты или внешний номер.
problem-customer-too-many-contacts = Слишком много записей. У покупателя может быть не более { $max } каждого вида.
problem-customer-merged = Этот покупатель объединён с другим. Изменяйте того покупателя: { $into }.
problem-address-unknown = У покупателя нет адреса с таким идентификатором. Не указывайте его, чтобы добавить новый адрес.
problem-phone-country-missing = В номере телефона нет кода страны, и страна не указана. Напишите номер с кодом страны, например +7 912 345-67-89, или укажите страну.
problem-user-name-invalid = Имя — это от 1 до 120 символов в одну строку.
problem-user-last-owner = Это последний активный владелец. Сначала сделайте владельцем кого-нибудь ещё.
problem-user-first-run-over = У магазина уже есть владелец. Войдите или попросите у владельца учётную запись.
problem-user-password-too-short = В пароле меньше 10 символов. Выберите подлиннее; хорош пароль из нескольких слов.
problem-user-password-too-long = В пароле больше 200 символов. Выберите покороче.
problem-user-password-personal = Пароль совпадает с собственным именем или адресом электронной почты. Выберите другой.
problem-user-password-common = Этот пароль пробуют одним из первых. Выберите такой, который не придёт в голову никому другому.
problem-user-password-wrong = Текущий пароль неверен. Введите его ещё раз.
problem-user-password-own = Свой пароль меняют, указав текущий. Введите оба.

## SKUs, stock, locations

problem-sku-unknown = Товара с артикулом (SKU) «{ $sku }» нет. Проверьте артикул.
problem-sku-barcode-shared = Штрихкод «{ $barcode }» есть у нескольких артикулов. Введите код нужного.
problem-sku-not-counted = «{ $sku }» — это комплект или услуга, остатки по нему не ведутся. Для комплекта укажите его части.
problem-sku-kind-in-use =
    { $by ->
        [stock] Пока есть остатки, вид «товар» изменить нельзя.
        [kit] Пока из этого товара составлен комплект, вид изменить нельзя.
        [backorder] Пока заказы ждут этот товар, вид изменить нельзя.
       *[other] Пока товар используется, вид изменить нельзя.
    } Сначала устраните причину, затем измените вид.
problem-sku-part-unknown = Части «{ $sku }» нет среди товаров. Проверьте артикул или сначала добавьте товар.
problem-sku-part-not-goods = «{ $sku }» не может быть частью: это комплект или услуга. Частями комплекта бывают только товары.
problem-sku-too-many-prices = Слишком много цен. У товара может быть не более { $max }, по одной на валюту.
problem-stock-line-count = За один раз можно указать от 1 до { $max } позиций. Добавьте позицию или разделите их на несколько запросов.
problem-stock-sku-count = За один раз можно указать от 1 до { $max } товаров.
problem-location-unknown = Места хранения с таким кодом нет. Укажите код одного из мест хранения магазина.

## Saved views

problem-view-name-invalid = Название — от 1 до { $max } символов в одной строке.
problem-view-query-invalid = Это представление нельзя сохранить: его адрес длиннее { $max } байт или содержит управляющие символы. Используйте меньше фильтров.
problem-view-too-many = Для этого списка у вас уже сохранено наибольшее число представлений: { $max }. Удалите одно из них или сохраните под его названием.

## Bulk runs

problem-bulk-nothing-selected = Не выбран ни один заказ. Выберите хотя бы один.
problem-bulk-too-many = Выбрано слишком много заказов: допускается не более { $max }. Сузьте выбор и выполните действие по частям.
problem-bulk-apply-not-checked = Заказы ещё проверяются. Дождитесь предварительного просмотра, затем применяйте.
problem-bulk-apply-over = Это массовое действие завершено, применить его нельзя. Начните новое.
problem-bulk-apply-other-starter = Это массовое действие начал другой сотрудник, и оно выполняется от его имени. Начните своё.
problem-bulk-stop-not-running = Это массовое действие сейчас не выполняется, останавливать нечего.
problem-bulk-discard-begun = Это массовое действие уже применено, отказаться от него нельзя. Остановите его, если оно ещё выполняется.
problem-bulk-starter-denied = У того, кто начал массовое действие, больше нет на него прав, поэтому оно остановлено. Заказы, до которых не дошла очередь, не изменены.

## Forms of the console

problem-form-not-a-whole-number = Это не целое число. Введите цифры, например 12.
problem-form-choice-missing = Выберите одно из предложенного.
problem-form-nothing-chosen = Ничего не выбрано. Укажите количество или выберите хотя бы одно.
problem-form-not-a-time = Это не дата со временем. Запишите так: 2026-11-21 18:00.
problem-form-half-a-window = У желаемого времени есть начало и конец. Укажите оба или ни одного.
problem-form-not-degrees = Это не градусы. Напишите, например, 44,8125: широта от −90 до 90, долгота от −180 до 180.
problem-form-not-zones = Зона — это две буквы страны и начало индекса, например RS 11. Зоны разделяйте запятыми.
