package dev.tutti.commerce.orders.payment;

import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The ways to pay in this installation: by hand, and by whatever provider is set up. */
@Component
public class PaymentMethods {

    /** By invoice: no provider is asked, a merchant says when the money has come. */
    public static final String MANUAL = "manual";

    private final List<PaymentProvider> providers;

    PaymentMethods(ObjectProvider<PaymentProvider> providers) {
        this.providers = providers.orderedStream().toList();
    }

    /** The provider behind a method; none for payment by hand. */
    public Optional<PaymentProvider> findProvider(String method) {
        return providers.stream()
                .filter(provider -> provider.method().equals(method))
                .findFirst();
    }

    /** The provider that an order was paid by. */
    public PaymentProvider getProvider(String method) {
        return findProvider(method)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNAVAILABLE,
                        "payment-unavailable",
                        "Payment by %s is not set up here at the moment.".formatted(method)));
    }

    /** Refuses a choice that cannot be made here. */
    public void requireOffered(PaymentChoice choice) {
        if (choice.method().equals(MANUAL)) {
            return;
        }
        var provider = findProvider(choice.method()).orElseThrow(() -> notOffered(choice));
        if (choice.token() == null && !provider.letsShoppersConfirm()) {
            throw Refusal.invalid("payment.token", "Payment by %s needs a token.".formatted(choice.method()));
        }
    }

    private static Refusal notOffered(PaymentChoice choice) {
        return new Refusal(
                Refusal.Kind.RULE_BROKEN,
                "payment-method-not-offered",
                "Payment by %s is not offered here.".formatted(choice.method()),
                "payment.method",
                null);
    }
}
