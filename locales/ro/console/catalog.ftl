### Pages: SKUs.

## Facts of an SKU

sku-code = Cod
sku-code-hint = Codul propriu al magazinului, unic. Majusculele nu contează.
sku-name = Denumire
sku-barcode = Cod de bare
sku-kind = Tip
sku-status = Stare
sku-tax-class = Categorie de taxare
sku-weight = Greutate în grame
sku-prices = Prețuri
sku-price = Preț
sku-currency = Monedă
sku-parts = Componente
sku-part-quantity = Bucăți într-un pachet
sku-parts-hint = Doar pentru un pachet: codurile produselor din care este format.
sku-in-kits = Face parte din pachetele
sku-kind-goods = Produs
sku-kind-kit = Pachet
sku-kind-service = Serviciu
sku-status-active = Se vinde
sku-status-inactive = Nu se vinde
sku-none = Fără
sku-no-prices = Nu există încă un preț.

## Pages

sku-facts = Date
sku-new = Articol nou
sku-edit = Modificați
sku-all = Afișează toate articolele
sku-empty-search = Niciun articol nu are acest cod, denumire sau cod de bare.
sku-changed-meanwhile = Altcineva a salvat între timp. Acum este salvat, unde diferă de ce ați scris:
said-sku-created = Articolul este creat.
said-sku-saved = Salvat.
