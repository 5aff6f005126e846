//! What the demo shop's people write, and what they call their channels, places and ways of delivery, in each of the
//! languages. People's own names stay as they are.

use comanda_core::base::locale::Locale;

/// The words of one language.
#[derive(Debug)]
pub(crate) struct Texts {
    /// The channel of the shop's own pages.
    pub(crate) web: &'static str,
    /// The marketplace.
    pub(crate) market: &'static str,
    /// Orders by phone.
    pub(crate) phone: &'static str,
    /// Delivery by courier.
    pub(crate) courier: &'static str,
    /// Delivery by mail.
    pub(crate) post: &'static str,
    /// Delivery to a parcel locker.
    pub(crate) locker: &'static str,
    /// Collected by the customer in the shop in Belgrade.
    pub(crate) pickup: &'static str,
    /// The warehouse in Niš.
    pub(crate) nis: &'static str,
    /// The warehouse in Novi Sad.
    pub(crate) novi_sad: &'static str,
    /// The shop in Belgrade.
    pub(crate) beograd: &'static str,
    /// The supplier in Čačak.
    pub(crate) supplier: &'static str,
    /// Why the first stock was received.
    pub(crate) opening_stock: &'static str,
    /// Why an order is on hold: its money has not come.
    pub(crate) unpaid: &'static str,
    /// Why an order is on hold: the customer is away.
    pub(crate) away: &'static str,
    /// A note on an order whose money has not come.
    pub(crate) pays_tomorrow: &'static str,
    /// Why an order was canceled.
    pub(crate) gave_up: &'static str,
    /// Why a finding was overridden.
    pub(crate) asked: &'static str,
    /// What customers write with an order.
    pub(crate) wishes: &'static [&'static str],
}

impl Texts {
    /// Those of a language.
    pub(crate) const fn of(language: Locale) -> &'static Self {
        match language {
            Locale::En => &EN,
            Locale::SrLatn => &SR_LATN,
            Locale::SrCyrl => &SR_CYRL,
            Locale::Ru => &RU,
            Locale::Ro => &RO,
            Locale::Tr => &TR,
        }
    }
}

const EN: Texts = Texts {
    web: "Web shop",
    market: "Marketplace",
    phone: "Phone",
    courier: "Courier",
    post: "Mail",
    locker: "Parcel locker",
    pickup: "Pickup in Belgrade",
    nis: "Warehouse Niš",
    novi_sad: "Warehouse Novi Sad",
    beograd: "Shop Belgrade",
    supplier: "Supplier Čačak",
    opening_stock: "Opening stock",
    unpaid: "Waiting for the payment.",
    away: "The customer is away until Monday and asks us to wait.",
    pays_tomorrow: "The customer pays by the proforma invoice tomorrow.",
    gave_up: "The customer changed their mind.",
    asked: "Asked the customer by phone: it is right as it stands.",
    wishes: &[
        "Please call before you deliver.",
        "Please leave it with the neighbor on the first floor.",
        "A gift: no bill in the parcel, please.",
    ],
};

const SR_LATN: Texts = Texts {
    web: "Web prodavnica",
    market: "Onlajn pijaca",
    phone: "Telefon",
    courier: "Kurir",
    post: "Pošta",
    locker: "Paketomat",
    pickup: "Preuzimanje u Beogradu",
    nis: "Magacin Niš",
    novi_sad: "Magacin Novi Sad",
    beograd: "Prodavnica Beograd",
    supplier: "Dobavljač Čačak",
    opening_stock: "Početno stanje",
    unpaid: "Čeka se uplata.",
    away: "Kupac je na putu do ponedeljka i moli da sačekamo.",
    pays_tomorrow: "Kupac plaća sutra po predračunu.",
    gave_up: "Kupac je odustao.",
    asked: "Provereno telefonom sa kupcem: podatak je tačan.",
    wishes: &["Molim pozovite pre isporuke.", "Ostaviti kod komšije na prvom spratu.", "Poklon, bez računa u paketu, molim."],
};

const SR_CYRL: Texts = Texts {
    web: "Веб продавница",
    market: "Онлајн пијаца",
    phone: "Телефон",
    courier: "Курир",
    post: "Пошта",
    locker: "Пакетомат",
    pickup: "Преузимање у Београду",
    nis: "Магацин Ниш",
    novi_sad: "Магацин Нови Сад",
    beograd: "Продавница Београд",
    supplier: "Добављач Чачак",
    opening_stock: "Почетно стање",
    unpaid: "Чека се уплата.",
    away: "Купац је на путу до понедељка и моли да сачекамо.",
    pays_tomorrow: "Купац плаћа сутра по предрачуну.",
    gave_up: "Купац је одустао.",
    asked: "Проверено телефоном са купцем: податак је тачан.",
    wishes: &["Молим позовите пре испоруке.", "Оставити код комшије на првом спрату.", "Поклон, без рачуна у пакету, молим."],
};

const RU: Texts = Texts {
    web: "Интернет-магазин",
    market: "Маркетплейс",
    phone: "Телефон",
    courier: "Курьер",
    post: "Почта",
    locker: "Постамат",
    pickup: "Самовывоз в Белграде",
    nis: "Склад Ниш",
    novi_sad: "Склад Нови-Сад",
    beograd: "Магазин Белград",
    supplier: "Поставщик Чачак",
    opening_stock: "Начальный остаток",
    unpaid: "Ждём оплату.",
    away: "Покупатель в отъезде до понедельника, просит подождать.",
    pays_tomorrow: "Покупатель оплатит счёт завтра.",
    gave_up: "Покупатель передумал.",
    asked: "Уточнили у покупателя по телефону: всё верно.",
    wishes: &[
        "Позвоните, пожалуйста, за час.",
        "Оставьте у соседей на первом этаже.",
        "Это подарок, чек в посылку не кладите, пожалуйста.",
    ],
};

const RO: Texts = Texts {
    web: "Magazin online",
    market: "Platformă de vânzări",
    phone: "Telefon",
    courier: "Curier",
    post: "Poștă",
    locker: "Locker",
    pickup: "Ridicare din Belgrad",
    nis: "Depozit Niš",
    novi_sad: "Depozit Novi Sad",
    beograd: "Magazin Belgrad",
    supplier: "Furnizor Čačak",
    opening_stock: "Stoc inițial",
    unpaid: "Se așteaptă plata.",
    away: "Clientul este plecat până luni și ne roagă să așteptăm.",
    pays_tomorrow: "Clientul plătește mâine pe baza proformei.",
    gave_up: "Clientul s-a răzgândit.",
    asked: "Verificat cu clientul la telefon: este corect așa.",
    wishes: &[
        "Vă rog să sunați înainte de livrare.",
        "Lăsați coletul la vecinul de la etajul întâi.",
        "Este un cadou, vă rog fără factură în colet.",
    ],
};

const TR: Texts = Texts {
    web: "Web mağazası",
    market: "Pazaryeri",
    phone: "Telefon",
    courier: "Kurye",
    post: "Posta",
    locker: "Kargo dolabı",
    pickup: "Belgrad'dan teslim alma",
    nis: "Niš deposu",
    novi_sad: "Novi Sad deposu",
    beograd: "Belgrad mağazası",
    supplier: "Čačak tedarikçisi",
    opening_stock: "Açılış stoku",
    unpaid: "Ödeme bekleniyor.",
    away: "Müşteri pazartesiye kadar yok, beklememizi rica ediyor.",
    pays_tomorrow: "Müşteri proforma faturayı yarın ödeyecek.",
    gave_up: "Müşteri vazgeçti.",
    asked: "Müşteriye telefonla soruldu: bu hâliyle doğru.",
    wishes: &[
        "Kapıda zil çalışmıyor, lütfen arayın.",
        "Birinci kattaki komşuya bırakabilirsiniz.",
        "Hediye, lütfen pakete fatura koymayın.",
    ],
};
