### What waits for clarification on an order that is kept all the same, by code.

finding-contact-missing = Нема ни телефона ни имејл адресе. Додајте једно од тога да би купац могао да се контактира.
finding-contact-phone-invalid = Телефон не може бити исправан. { $problem }
finding-contact-email-invalid = Имејл адреса не може бити исправна. { $problem }
finding-address-missing = Недостаје адреса за испоруку. Затражите је од купца.
finding-address-incomplete =
    { $field ->
        [street] У адреси недостају улица и број.
        [city] У адреси недостаје место.
        [postcode] У адреси недостаје поштански број.
       *[other] Адреса је непотпуна.
    } Проверите са купцем.
finding-address-country-unknown = Држава у адреси је непозната. Упишите двословни код по стандарду ISO 3166, на пример RS или RO.
finding-address-postcode-invalid = Поштански број не одговара држави. Тамо се пише као { $example }.
finding-address-city-mismatch = Поштански број не припада месту { $city }: тамо поштански бројеви почињу са { $prefix }. Проверите са купцем шта је тачно.
finding-line-sku-unknown = Ниједан артикал нема шифру (SKU) „{ $sku }”. Наведите прави артикал за ставку или откажите ставку.
finding-line-sku-inactive = Артикал са шифром (SKU) „{ $sku }” више се не продаје. Одлучите да ли се ипак испоручује или откажите ставку.
finding-line-price-missing = За артикал „{ $sku }” нема цене у валути поруџбине. Унесите цену ставке.
finding-line-tax-missing = За артикал „{ $sku }” нема пореске стопе у држави испоруке. Унесите стопу ставке или додајте пореско правило продајном каналу.
finding-delivery-method-missing =
    Поруџбина нема начин испоруке. { $offered_length ->
        [0] Унесите га, или подесите канал да га не тражи.
       *[other] Изаберите један од: { $offered }.
    }
finding-delivery-method-unknown = Продајни канал не зна за овај начин испоруке. Изаберите један од: { $offered }.
finding-delivery-place-unserved =
    Начин испоруке „{ $method }” не покрива ово место. { $instead_length ->
        [0] Не покрива га ни други начин; договорите се са купцем.
       *[other] Уместо њега изаберите „{ $instead }”, који га покрива.
    }
