package dev.tutti.core.notifications;

import dev.tutti.contracts.api.commerce.orders.OrderContacts;
import dev.tutti.contracts.api.commerce.suppliers.PurchaseOrderDocuments;
import dev.tutti.contracts.api.core.identity.UserContacts;
import dev.tutti.platform.runtime.TuttiService;
import dev.tutti.platform.runtime.call.CallsTo;

@TuttiService
@CallsTo({UserContacts.class, OrderContacts.class, PurchaseOrderDocuments.class})
class NotificationsService {}
