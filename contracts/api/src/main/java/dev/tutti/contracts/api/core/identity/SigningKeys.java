package dev.tutti.contracts.api.core.identity;

import dev.tutti.contracts.api.OfferedBy;
import java.util.List;
import java.util.Map;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The public keys that access tokens are signed with. */
@OfferedBy("identity")
@HttpExchange
public interface SigningKeys {

    /** The JSON Web Key Set (RFC 7517), keys that will sign soon and keys whose tokens still live included. */
    @GetExchange("/.well-known/jwks.json")
    KeySet get();

    /** A JSON Web Key Set; each key is a JSON object as the RFC describes it, public members only. */
    record KeySet(List<Map<String, Object>> keys) {

        public KeySet {
            keys = List.copyOf(keys);
        }
    }
}
