### Pages: SKUs.

## Facts of an SKU

sku-code = Šifra
sku-code-hint = Vaša sopstvena, jedinstvena. Velika i mala slova su ista.
sku-name = Naziv
sku-barcode = Bar-kod
sku-kind = Vrsta
sku-status = Status
sku-tax-class = Poreska grupa
sku-weight = Težina u gramima
sku-prices = Cene
sku-price = Cena
sku-currency = Valuta
sku-parts = Delovi
sku-part-quantity = Komada u kompletu
sku-parts-hint = Samo za komplet: šifre robe od koje se sastoji.
sku-in-kits = Deo ovih kompleta
sku-kind-goods = Roba
sku-kind-kit = Komplet
sku-kind-service = Usluga
sku-status-active = U prodaji
sku-status-inactive = Nije u prodaji
sku-none = Nema
sku-no-prices = Još nema cene.

## Pages

sku-facts = Podaci
sku-new = Novi artikal
sku-edit = Izmeni
sku-all = Prikaži sve artikle
sku-empty-search = Nijedan artikal nema ovu šifru, naziv ili bar-kod.
sku-changed-meanwhile = Neko drugi je ovo u međuvremenu sačuvao. Sada je sačuvano, gde se razlikuje od vašeg:
said-sku-created = Artikal je napravljen.
said-sku-saved = Sačuvano.
