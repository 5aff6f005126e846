### Pages: SKUs.

## Facts of an SKU

sku-code = Шифра
sku-code-hint = Ваша сопствена, јединствена. Велика и мала слова су иста.
sku-name = Назив
sku-barcode = Бар-код
sku-kind = Врста
sku-status = Статус
sku-tax-class = Пореска група
sku-weight = Тежина у грамима
sku-prices = Цене
sku-price = Цена
sku-currency = Валута
sku-parts = Делови
sku-part-quantity = Комада у комплету
sku-parts-hint = Само за комплет: шифре робе од које се састоји.
sku-in-kits = Део ових комплета
sku-kind-goods = Роба
sku-kind-kit = Комплет
sku-kind-service = Услуга
sku-status-active = У продаји
sku-status-inactive = Није у продаји
sku-none = Нема
sku-no-prices = Још нема цене.

## Pages

sku-facts = Подаци
sku-new = Нови артикал
sku-edit = Измени
sku-all = Прикажи све артикле
sku-empty-search = Ниједан артикал нема ову шифру, назив или бар-код.
sku-changed-meanwhile = Неко други је ово у међувремену сачувао. Сада је сачувано, где се разликује од вашег:
said-sku-created = Артикал је направљен.
said-sku-saved = Сачувано.
