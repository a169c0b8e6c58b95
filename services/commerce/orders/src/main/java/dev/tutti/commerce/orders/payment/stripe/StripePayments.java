package dev.tutti.commerce.orders.payment.stripe;

import dev.tutti.commerce.orders.payment.Charge;
import dev.tutti.commerce.orders.payment.ChargeOutcome;
import dev.tutti.commerce.orders.payment.PaymentProvider;
import dev.tutti.commerce.orders.payment.Repayment;
import dev.tutti.commerce.orders.payment.RepaymentOutcome;
import dev.tutti.commerce.orders.payment.stripe.StripeApi.Answer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Pays by Stripe's payment intents. An intent is created with the means of payment but not confirmed, so creating one
 * charges nobody; what became of it is asked of the intent itself, never concluded from a message or a lost answer.
 */
final class StripePayments implements PaymentProvider {

    private static final String INTENTS = "/v1/payment_intents";
    private static final Map<String, String> NOTHING = Map.of();

    private final StripeApi stripe;

    StripePayments(StripeApi stripe) {
        this.stripe = stripe;
    }

    @Override
    public String method() {
        return "stripe";
    }

    @Override
    public boolean letsShoppersConfirm() {
        return true;
    }

    @Override
    public ChargeOutcome open(Charge charge) {
        var form = new LinkedHashMap<String, String>();
        form.put("amount", Long.toString(charge.amount().amount()));
        form.put("currency", charge.amount().currency().toLowerCase(Locale.ROOT));
        form.put("description", "Order " + charge.number());
        form.put("metadata[order_id]", charge.orderId().toString());
        form.put("automatic_payment_methods[enabled]", "true");
        var token = charge.token();
        if (token != null) {
            form.put("payment_method", token);
            // Whoever pays with a token does not sit before a page that Stripe could lead elsewhere.
            form.put("automatic_payment_methods[allow_redirects]", "never");
        }
        return outcome(charge, stripe.post(INTENTS, form, charge.orderId().toString()));
    }

    @Override
    public ChargeOutcome confirm(Charge charge) {
        return outcome(charge, stripe.post(intent(charge) + "/confirm", NOTHING, charge.orderId() + "/confirm"));
    }

    @Override
    public ChargeOutcome find(Charge charge) {
        return outcome(charge, stripe.get(intent(charge)));
    }

    @Override
    public ChargeOutcome cancel(Charge charge) {
        var outcome = outcome(charge, stripe.post(intent(charge) + "/cancel", NOTHING, null));
        return outcome instanceof ChargeOutcome.Open
                ? new ChargeOutcome.Unknown("it cannot be cancelled now")
                : outcome;
    }

    @Override
    public RepaymentOutcome repay(Repayment repayment) {
        var form = new LinkedHashMap<String, String>();
        form.put("payment_intent", repayment.chargeReference());
        form.put("amount", Long.toString(repayment.amount().amount()));
        form.put("metadata[order_id]", repayment.orderId().toString());
        return switch (stripe.post("/v1/refunds", form, repayment.refundId().toString())) {
            case Answer.Done(var refund) -> repaid(refund);
            case Answer.Refused refused -> new RepaymentOutcome.Refused(code(refused.error()));
            case Answer.Unknown(var reason) -> new RepaymentOutcome.Unknown(reason);
        };
    }

    /** A pending refund has left the account: the bank takes its time. */
    private static RepaymentOutcome repaid(JsonNode refund) {
        return switch (refund.path("status").asString("")) {
            case "succeeded", "pending" ->
                new RepaymentOutcome.Repaid(refund.path("id").asString());
            case "failed", "canceled" ->
                new RepaymentOutcome.Refused(refund.path("failure_reason").asString("refund-failed"));
            default -> new RepaymentOutcome.Unknown("status " + refund.path("status"));
        };
    }

    /** A refusal carries the intent as it is, where it is about one that exists: then it is the intent that counts. */
    private static ChargeOutcome outcome(Charge charge, Answer answer) {
        return switch (answer) {
            case Answer.Done(var intent) -> outcome(charge, intent);
            case Answer.Refused(var status, var error) -> refused(charge, status, error);
            case Answer.Unknown(var reason) -> new ChargeOutcome.Unknown(reason);
        };
    }

    private static ChargeOutcome refused(Charge charge, int status, JsonNode error) {
        if (error.path("payment_intent").isObject()) {
            return outcome(charge, error.path("payment_intent"));
        }
        return charge.reference() == null
                ? new ChargeOutcome.Declined(code(error))
                : new ChargeOutcome.Unknown("status %d: %s".formatted(status, code(error)));
    }

    private static ChargeOutcome outcome(Charge charge, JsonNode intent) {
        var id = intent.path("id").asString("");
        return switch (intent.path("status").asString("")) {
            case "succeeded" -> new ChargeOutcome.Charged(id);
            case "canceled" -> new ChargeOutcome.Declined("canceled");
            case "requires_payment_method" -> unpaid(charge, id, intent);
            case "requires_confirmation", "requires_action", "processing" -> new ChargeOutcome.Open(id, secret(intent));
            default -> new ChargeOutcome.Unknown("status " + intent.path("status"));
        };
    }

    /** A shopper may try another card on the same intent; a token was the only try. */
    private static ChargeOutcome unpaid(Charge charge, String id, JsonNode intent) {
        var error = intent.path("last_payment_error");
        return charge.isByShopper() || !error.isObject()
                ? new ChargeOutcome.Open(id, secret(intent))
                : new ChargeOutcome.Declined(code(error));
    }

    private static @Nullable String secret(JsonNode intent) {
        return intent.path("client_secret").isString()
                ? intent.path("client_secret").asString()
                : null;
    }

    private static String code(JsonNode error) {
        return error.path("decline_code")
                .asString(error.path("code").asString(error.path("type").asString("refused")));
    }

    private static String intent(Charge charge) {
        var reference = charge.reference();
        if (reference == null) {
            throw new IllegalArgumentException("order %s was not opened".formatted(charge.orderId()));
        }
        return INTENTS + "/" + reference;
    }
}
