package dev.tutti.commerce.orders.payment;

import dev.tutti.contracts.money.Money;
import java.util.UUID;

/**
 * Money to be paid back.
 *
 * @param refundId also the key that makes one refund of any number of equal requests
 * @param chargeReference of the payment that it is taken from
 */
public record Repayment(UUID refundId, UUID orderId, String chargeReference, Money amount) {}
