package dev.tutti.commerce.orders;

import dev.tutti.contracts.api.commerce.inventory.Reservations;
import dev.tutti.contracts.api.commerce.inventory.StockLevels;
import dev.tutti.contracts.api.commerce.products.Offers;
import dev.tutti.contracts.api.core.identity.UserContacts;
import dev.tutti.platform.runtime.TuttiService;
import dev.tutti.platform.runtime.call.CallsTo;

@TuttiService
@CallsTo({Offers.class, Reservations.class, StockLevels.class, UserContacts.class})
class OrdersService {}
