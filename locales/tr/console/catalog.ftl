### Pages: SKUs.

## Facts of an SKU

sku-code = Kod
sku-code-hint = Mağazanın kendi kodu, tekil. Büyük-küçük harf aynı sayılır.
sku-name = Ad
sku-barcode = Barkod
sku-kind = Tür
sku-status = Durum
sku-tax-class = Vergi sınıfı
sku-weight = Gram olarak ağırlık
sku-prices = Fiyatlar
sku-price = Fiyat
sku-currency = Para birimi
sku-parts = Parçalar
sku-part-quantity = Bir setteki adet
sku-parts-hint = Yalnız set için: oluştuğu ürünlerin kodları.
sku-in-kits = Bu setlerin parçası
sku-kind-goods = Ürün
sku-kind-kit = Set
sku-kind-service = Hizmet
sku-status-active = Satışta
sku-status-inactive = Satışta değil
sku-none = Yok
sku-no-prices = Henüz fiyat yok.

## Pages

sku-facts = Bilgiler
sku-new = Yeni ürün
sku-edit = Düzenle
sku-all = Tüm ürünleri göster
sku-empty-search = Bu kod, ad veya barkoda sahip ürün yok.
sku-changed-meanwhile = Bu arada başkası bunu kaydetti. Yazdığınızdan farklı olarak şimdi kayıtlı olan:
said-sku-created = Ürün oluşturuldu.
said-sku-saved = Kaydedildi.
