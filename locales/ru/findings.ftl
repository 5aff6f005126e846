### What waits for clarification on an order that is kept all the same, by code.

finding-contact-missing = Нет ни телефона, ни адреса электронной почты. Добавьте что-нибудь одно, чтобы с покупателем можно было связаться.
finding-contact-phone-invalid = Телефон указан неверно. { $problem }
finding-contact-email-invalid = Адрес электронной почты указан неверно. { $problem }
finding-address-missing = Не указан адрес доставки. Уточните его у покупателя.
finding-address-incomplete =
    { $field ->
        [street] В адресе не указаны улица и дом.
        [city] В адресе не указан населённый пункт.
        [postcode] В адресе не указан почтовый индекс.
       *[other] Адрес неполный.
    } Уточните у покупателя.
finding-address-country-unknown = Страна в адресе неизвестна. Укажите двухбуквенный код по ISO 3166, например RS или RU.
finding-address-postcode-invalid = Почтовый индекс не подходит к стране. Там он выглядит так: { $example }.
finding-address-city-mismatch = Почтовый индекс относится к другому месту. Индексы места { $city } начинаются с { $prefix }. Уточните у покупателя, что верно.
finding-line-sku-unknown = Товара с артикулом (SKU) «{ $sku }» нет. Укажите для позиции верный товар или отмените её.
finding-line-sku-inactive = Товар с артикулом (SKU) «{ $sku }» больше не продаётся. Решите, поставить ли его всё же, или отмените позицию.
finding-line-price-missing = Для «{ $sku }» нет цены в валюте заказа. Укажите цену позиции.
finding-line-tax-missing = Для «{ $sku }» нет ставки налога в стране доставки. Укажите ставку позиции или добавьте налоговое правило в канал продаж.
finding-delivery-method-missing =
    В заказе не указан способ доставки. { $offered_length ->
        [0] Укажите его или настройте канал так, чтобы он не требовался.
       *[other] Выберите один из: { $offered }.
    }
finding-delivery-method-unknown = В канале продаж нет такого способа доставки. Выберите один из: { $offered }.
finding-delivery-place-unserved =
    Способ доставки «{ $method }» не работает в этом месте. { $instead_length ->
        [0] Другие способы тоже; договоритесь с покупателем.
       *[other] Выберите вместо него «{ $instead }».
    }
