package dev.tutti.commerce.orders.webhook;

import dev.tutti.commerce.orders.payment.stripe.StripeSignature;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Anonymous;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages of Stripe, believed for their signature. An answer other than 2xx makes Stripe send the message again. */
@RestController
@RequestMapping("/api/v1/payment-webhooks")
class StripeWebhookController {

    private final StripeSignature signature;
    private final ProviderMessages messages;
    private final JsonMapper json;

    StripeWebhookController(StripeSignature signature, ProviderMessages messages, JsonMapper json) {
        this.signature = signature;
        this.messages = messages;
        this.json = json;
    }

    @Anonymous
    @PostMapping("/stripe")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(
            @RequestBody byte[] body,
            @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String header) {
        signature.require(header, body);
        var event = read(body);
        if (event.path("type").asString("").startsWith("payment_intent.")) {
            var intent = event.path("data").path("object").path("id").asString("");
            messages.receive("stripe", event.path("id").asString(""), intent);
        }
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "malformed-body", "The message is no JSON.");
        }
    }
}
