package dev.tutti.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tutti.contracts.api.core.identity.UserContacts;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UserContactsTests {

    @RegisterExtension
    static final TuttiExtension tutti = Identity.extension();

    @Test
    void tellsOtherServicesHowToReachAPerson() {
        var email = Identity.newEmail();
        var id = Identity.register(Identity.somewhere(tutti.http()), email)
                .json()
                .path("id")
                .asString();

        var contact = contacts().get(UUID.fromString(id));

        assertThat(contact.email()).isEqualTo(email);
        assertThat(contact.displayName()).isEqualTo("Ada L.");
    }

    @Test
    void listsThoseWhoHaveARole() {
        var email = Identity.newEmail();
        Identity.register(Identity.somewhere(tutti.http()), email);

        assertThat(contacts().listByRole("administrator"))
                .extracting(UserContacts.Contact::email)
                .contains(Identity.ADMIN)
                .doesNotContain(email);
        assertThat(contacts().listByRole("customer"))
                .extracting(UserContacts.Contact::email)
                .contains(email);
        assertThat(contacts().listByRole("supplier")).isEmpty();
    }

    @Test
    void refusesWhomNobodyKnows() {
        var stranger = catchThrowableOfType(Refusal.class, () -> contacts().get(UUID.randomUUID()));
        var role = catchThrowableOfType(Refusal.class, () -> contacts().listByRole("wizard"));

        assertThat(stranger.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(role.kind()).isEqualTo(Refusal.Kind.RULE_BROKEN);
    }

    @Test
    void isThereForServicesOnly() {
        var administrator =
                Identity.Tokens.of(Identity.login(Identity.somewhere(tutti.http()), Identity.ADMIN, Identity.PASSWORD));

        var answer =
                tutti.http().bearer(administrator.accessToken()).get("/internal/v1/users/contacts?role=administrator");

        assertThat(answer.status()).isEqualTo(404);
    }

    private static UserContacts contacts() {
        return tutti.bean(UserContacts.class);
    }
}
