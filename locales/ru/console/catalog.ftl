### Pages: SKUs.

## Facts of an SKU

sku-code = Код
sku-code-hint = Собственный код магазина, без повторов. Регистр не важен.
sku-name = Название
sku-barcode = Штрихкод
sku-kind = Вид
sku-status = Статус
sku-tax-class = Налоговая группа
sku-weight = Вес в граммах
sku-prices = Цены
sku-price = Цена
sku-currency = Валюта
sku-parts = Части
sku-part-quantity = Единиц в комплекте
sku-parts-hint = Только для комплекта: коды товаров, из которых он состоит.
sku-in-kits = Входит в комплекты
sku-kind-goods = Товар
sku-kind-kit = Комплект
sku-kind-service = Услуга
sku-status-active = Продаётся
sku-status-inactive = Не продаётся
sku-none = Нет
sku-no-prices = Цены пока нет.

## Pages

sku-facts = Данные
sku-new = Новый артикул
sku-edit = Изменить
sku-all = Показать все артикулы
sku-empty-search = Нет артикула с таким кодом, названием или штрихкодом.
sku-changed-meanwhile = Тем временем кто-то другой сохранил это. Сейчас записано, где отличается от введённого вами:
said-sku-created = Артикул создан.
said-sku-saved = Сохранено.
