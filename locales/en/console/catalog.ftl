### Pages: SKUs.

## Facts of an SKU

sku-code = Code
sku-code-hint = The shop’s own, unique. Upper and lower case are the same.
sku-name = Name
sku-barcode = Barcode
sku-kind = Kind
sku-status = Status
sku-tax-class = Tax class
sku-weight = Weight in grams
sku-prices = Prices
sku-price = Price
sku-currency = Currency
sku-parts = Parts
sku-part-quantity = Units in one kit
sku-parts-hint = Only for a kit: the codes of the goods it is made of.
sku-in-kits = Part of these kits
sku-kind-goods = Goods
sku-kind-kit = Kit
sku-kind-service = Service
sku-status-active = Sold
sku-status-inactive = Not sold
sku-none = None
sku-no-prices = There is no price yet.

## Pages

sku-facts = Facts
sku-new = New SKU
sku-edit = Edit
sku-all = Show all SKUs
sku-empty-search = No SKU has this code, name or barcode.
sku-changed-meanwhile = Somebody else has saved this meanwhile. Stored now, where it differs from what you typed:
said-sku-created = The SKU is made.
said-sku-saved = Saved.
