package dev.tutti.platform.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.events.live.LiveEvents;
import dev.tutti.platform.push.talk.TalkService;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.security.Role;
import dev.tutti.platform.testing.RunningTutti;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

class LiveChannelTests {

    private static final int KEPT = 20;

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of(TalkService.DECLARATION)
            .with("tutti.push.log.channel", Integer.toString(KEPT))
            .with("tutti.push.message", "2KB")
            .build();

    private static RunningTutti other;

    private final UUID ada = tutti.bean(Ids.class).next();
    private final UUID ben = tutti.bean(Ids.class).next();
    private final String room = "rooms/" + ada;
    private final LiveChannel channel = tutti.bean(LiveChannel.class);
    private final LiveFeed feed = tutti.bean(LiveFeed.class);

    private record Word(String word) {}

    @BeforeAll
    static void startBoth() {
        tutti.bean(LiveFeed.class).open();
        other = tutti.startAnother();
        other.bean(LiveFeed.class).open();
        awaitFeeds(tutti.running(), other);
    }

    @AfterAll
    static void stopTheOther() {
        other.close();
    }

    @Test
    void everyProcessHearsWhatOneSaysInTheSameOrderAndUnderTheSameIds() {
        var here = listen(feed, Ear.of(ada), room, null);
        var there = listen(other.bean(LiveFeed.class), Ear.of(ben), room, null);

        for (int i = 0; i < 10; i++) {
            (i % 2 == 0 ? channel : other.bean(LiveChannel.class)).publish(room, new Word("w" + i));
        }

        await().until(() -> here.words().size() == 10 && there.words().size() == 10);
        assertThat(here.words()).isEqualTo(there.words()).containsSubsequence("w0", "w2", "w4", "w6", "w8");
        assertThat(tail(here.ids(), 10)).isEqualTo(tail(there.ids(), 10));
    }

    @Test
    void saysItAfterTheCommitAndNeverAfterARollback() {
        var ear = listen(feed, Ear.of(ada), room, null);
        var transactions = tutti.bean(TransactionTemplate.class);

        transactions.executeWithoutResult(status -> {
            channel.publish(room, new Word("undone"));
            status.setRollbackOnly();
        });
        transactions.executeWithoutResult(_ -> {
            channel.publish(room, new Word("committed"));
            channel.publish(room, new Word("too"));
            tutti.bean(LiveChannel.class).publish("rooms/elsewhere", new Word("as well"));
        });

        await().until(() -> ear.words().size() == 2);
        assertThat(ear.words()).containsExactly("committed", "too");
    }

    @Test
    void whoComesBackToAnotherProcessHearsWhatItMissedFirst() {
        var before = listen(feed, Ear.of(ada), room, null);
        channel.publish(room, new Word("heard"));
        await().until(() -> before.words().size() == 1);
        feed.remove(before);
        say(room, "missed", "too");

        try (var third = tutti.startAnother()) {
            third.bean(LiveFeed.class).open();
            awaitFeeds(third);
            var after = listen(third.bean(LiveFeed.class), Ear.of(ada), room, before.lastId());
            say(room, "new");

            await().until(() -> after.words().size() == 3);
            assertThat(after.types()).containsExactly("ready", "message", "message", "message");
            assertThat(after.words()).containsExactly("missed", "too", "new");
        }
        assertThat(before.words()).containsExactly("heard");
    }

    @Test
    void whoMissedMoreThanIsKeptIsToldToLoadAgain() {
        var before = listen(feed, Ear.of(ada), room, null);
        var watcher = listen(feed, Ear.of(ben), room, null);
        feed.remove(before);
        IntStream.rangeClosed(0, KEPT).forEach(i -> channel.publish(room, new Word("w" + i)));
        await().until(() -> watcher.words().size() == KEPT + 1);

        var after = listen(feed, Ear.of(ada), room, before.lastId());
        channel.publish(room, new Word("new"));

        await().until(() -> after.words().size() == 1);
        assertThat(after.types()).containsExactly("ready", "reload", "message");
    }

    @Test
    void whoHasNoRoomForWhatItMissedIsToldToLoadAgain() {
        var before = listen(feed, Ear.of(ada), room, null);
        say(room, "a", "b", "c");

        var small = listen(feed, Ear.withRoom(ada, 4), room, before.ids().getFirst());

        assertThat(small.types()).containsExactly("ready", "reload");
    }

    @Test
    void anIdOfAnotherTimeOrNoneAtAllMeansLoadAgain() {
        for (var since : List.of("AAAAAAAA.3", "nonsense", "", "'; DROP", "9".repeat(500))) {
            var ear = listen(feed, Ear.of(ada), room, since);

            assertThat(ear.types()).as(since).containsExactly("ready", "reload");
            feed.remove(ear);
        }
    }

    @Test
    void personalTopicsAreEachOnesOwn() {
        var own = listen(feed, Ear.of(ada), "letters", null);
        var stranger = listen(feed, Ear.of(ben, Role.ADMINISTRATOR), "letters", null);

        channel.publish("letters", ada, new Word("for ada"));
        channel.publish("letters", ben, new Word("for ben"));

        await().until(() -> own.words().size() == 1 && stranger.words().size() == 1);
        assertThat(own.words()).containsExactly("for ada");
        assertThat(stranger.words()).containsExactly("for ben");
    }

    @Test
    void anOwnerAndTheRolesHearAMessageAndOthersHearSilenceEvenWhenTheyComeBack() {
        var topic = "parcels/" + ada;
        var owner = listen(feed, Ear.of(ada), topic, null);
        var merchant = listen(feed, Ear.of(ben, Role.MERCHANT), topic, null);
        var stranger = listen(feed, Ear.of(ben), topic, null);

        channel.publish(topic, ada, new Word("sent"));
        channel.publish(topic, new Word("for merchants"));

        await().until(() -> owner.words().size() == 1 && merchant.words().size() == 2);
        var back = listen(feed, Ear.of(ben), topic, stranger.lastId());
        assertThat(owner.words()).containsExactly("sent");
        assertThat(stranger.types()).containsExactly("ready");
        assertThat(back.types()).containsExactly("ready");
    }

    @Test
    void ofAMessageThatIsTooLongListenersHearThatThereIsNews() {
        var ear = listen(feed, Ear.of(ada), room, null);

        channel.publish(room, new Word("x".repeat(3_000)));

        await().until(() -> ear.types().size() == 2);
        assertThat(ear.types()).containsExactly("ready", "reload");
    }

    @Test
    void refusesTopicsThatNobodyDeclaredAndOwnersWhereThereAreNone() {
        assertThatThrownBy(() -> channel.publish("secrets", new Word("x"))).hasMessageContaining("no service declares");
        assertThatThrownBy(() -> channel.publish("letters", new Word("x"))).hasMessageContaining("name the owner");
        assertThatThrownBy(() -> channel.publish("figures", ada, new Word("x"))).hasMessageContaining("has no owner");
    }

    @Test
    void whoUnsubscribesHearsNoMoreAndOthersDo() {
        var leaving = listen(feed, Ear.of(ada), room, null);
        var staying = listen(feed, Ear.of(ben), room, null);

        feed.unsubscribe(leaving, room);
        say(room, "news");

        assertThat(staying.words()).containsExactly("news");
        assertThat(leaving.words()).isEmpty();
    }

    /** Returns when the words have been heard here. */
    private void say(String topic, String... words) {
        var watcher = listen(feed, Ear.of(ada), topic, null);
        for (var word : words) {
            channel.publish(topic, new Word(word));
        }
        await().until(() -> watcher.words().size() == words.length);
        feed.remove(watcher);
    }

    private static Ear listen(LiveFeed feed, Ear ear, String topic, @Nullable String since) {
        feed.subscribe(ear, List.of(new LiveWish(topic, since)));
        return ear;
    }

    private static void awaitFeeds(RunningTutti... processes) {
        for (var process : processes) {
            await().until(() -> process.bean(LiveEvents.class).isCaughtUp());
        }
    }

    private static List<String> tail(List<String> all, int count) {
        return all.subList(all.size() - count, all.size());
    }
}
