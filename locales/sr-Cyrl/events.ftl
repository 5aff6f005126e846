### What happened, one sentence for each kind of event.

## Orders

event-order-drafted = Нацрт је сачуван.
event-order-placed = Поруџбина је примљена.
event-order-confirmed = Поруџбина је потврђена.
event-order-canceled = Поруџбина је отказана.
event-order-lines-canceled = Део поруџбине је отказан.
event-order-held = Поруџбина је задржана.
event-order-released = Задржавање поруџбине је укинуто.
event-order-noted = Уписана је напомена.
event-order-manager-assigned = Промењена је одговорна особа.
event-order-flagged = Ознаке поруџбине су постављене.
event-order-finding-overridden = Примедба је прихваћена уз образложење.
event-order-amended = Поруџбина је измењена.
event-order-allocated = Поруџбина је добила залихе које је чекала.

## Stock

event-stock-moved = Залихе су промењене.
event-stock-safety-changed = Промењена је сигурносна залиха.
event-reservation-made = Залихе су резервисане за куповину у току.
event-reservation-ended = Резервација је завршена.

## The shop

event-sku-saved = Артикал је сачуван.
event-channel-saved = Продајни канал је сачуван.
event-location-saved = Локација је сачувана.
event-customer-saved = Подаци о купцу су сачувани.
event-customer-merged = Два записа истог купца су спојена.
event-user-saved = Подаци о запосленом су сачувани.
event-user-password-set = Запосленом је постављена нова лозинка.
event-user-sessions-revoked = Сесије запосленог су окончане.
event-api-key-made = Направљен је API кључ.
event-api-key-revoked = API кључ је опозван.
event-job-retried = Посао је враћен на поновно извршавање.
event-job-dismissed = Посао је одбачен.
