### Pages: customers.

customers-search = Претрага купаца
customers-search-hint = Име, фирма, телефон или имејл, било којим писмом
customers-new = Нови купац
customers-edit = Измена купца
customers-none = Још нема купаца. Свака поруџбина сама прави купца, а првог можете унети и овде.
customers-none-found = Нико није нађен по „{ $search }”. Пробајте са мање слова или по броју телефона.
customers-all = Прикажи све
customers-pages = Стране
customers-first = На најновије
customers-older = Старије

## One customer

customers-name = Име
customers-company = Фирма
customers-tax-id = ПИБ
customers-flags = Ознаке
customers-phone = Телефон
customers-phones = Телефони
customers-email = Имејл
customers-emails = Имејл адресе
customers-city = Место
customers-orders = Поруџбине
customers-facts = Ко је то
customers-reached = Како се до њих долази
customers-no-contact = Није познат ни телефон ни имејл адреса.
customers-language-of-channel = Језик канала
customers-orders-placed = Поручено пута
customers-addresses = Адресе
customers-no-addresses = Ниједна адреса није позната.
customers-references = Бројеви у каналима
customers-order-for = Поручи за овог купца

## Their orders

customers-their-orders = Поруџбине купца
customers-orders-count = { $count ->
    [one] { $count } поруџбина
    [few] { $count } поруџбине
   *[other] { $count } поруџбина
}
customers-no-orders = Још нема поруџбина.
customers-order = Поруџбина
customers-standing = Статус
customers-ordered = Поручено
customers-nth = Која по реду
customers-total = Укупно

## The form

customers-phone-country = Земља телефона без позивног броја
customers-phone-country-hint = Броју са + и позивним бројем земље не треба.
customers-rows-hint = Први се користи пре осталих. Ред се брише кад се испразни.
customers-more-rows = Још редова
customers-new-address = Нова адреса
customers-remove-address = Уклони ову адресу
customers-references-hint = Под којим бројем ваша продавница или тржиште познаје овог купца.
customers-channel = Канал
customers-reference = Број у каналу
customers-meanwhile = Неко је изменио овог купца док сте куцали. Сада је сачувано ово; ако поново сачувате, ваш унос ће га заменити.

## Two records of one customer

customers-duplicates = { $count ->
    [one] { $count } други запис има исти контакт
    [few] { $count } друга записа имају исти контакт
   *[other] { $count } других записа има исти контакт
}
customers-merge = Спајање два записа
customers-merge-compare = Упореди и споји
customers-merge-detail = Кад је иста особа овде два пута: један запис остаје и добија све што има други.
customers-merge-find = Са којим записом?
customers-merge-which = Који запис остаје?
customers-merge-keep = Остаје
customers-merge-preview = Прикажи шта би се десило
customers-merge-another = Други запис
customers-merge-what = Шта ће се десити
customers-merge-keeps = Остаје и добија:
customers-merge-nothing = Већ има све што има и други.
customers-merge-orders = { $count ->
    [one] После тога има { $count } поруџбину.
    [few] После тога има { $count } поруџбине.
   *[other] После тога има { $count } поруџбина.
}
customers-merge-goes = Више се не користи, а његове поруџбине остају доступне:
customers-merge-apply = Споји
customers-merged-away = Овај запис је спојен. Све се чува код:

## What a deed has to say

said-customer-made = Купац је унет.
said-customer-saved = Купац је сачуван.
said-customers-merged = Два записа су сада један.
