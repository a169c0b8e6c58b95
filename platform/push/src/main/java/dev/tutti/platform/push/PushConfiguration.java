package dev.tutti.platform.push;

import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.live.LiveEvents;
import dev.tutti.platform.runtime.Services;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** The channel's two ends. The feed reads nothing until something serves connections. */
@AutoConfiguration
@EnableConfigurationProperties(PushSettings.class)
class PushConfiguration {

    @Bean
    LiveTopics liveTopics(Services services) {
        return LiveTopics.discover(services);
    }

    @Bean
    LiveEnvelopes liveEnvelopes(JsonMapper json, PushSettings settings) {
        return new LiveEnvelopes(json, settings);
    }

    @Bean
    LiveFrames liveFrames(JsonMapper json) {
        return new LiveFrames(json);
    }

    @Bean
    LiveSender liveSender(
            KafkaClients clients, Topics topics, LiveEnvelopes envelopes, PushSettings settings, Clock clock) {
        return new LiveSender(clients, topics, envelopes, settings, clock);
    }

    @Bean
    LiveChannel liveChannel(LiveTopics topics, LiveEnvelopes envelopes, LiveSender sender, Clock clock) {
        return new LiveChannel(topics, envelopes, sender, clock);
    }

    @Bean
    LiveFeed liveFeed(
            LiveTopics liveTopics,
            Topics topics,
            LiveEvents live,
            LiveEnvelopes envelopes,
            LiveFrames frames,
            PushSettings settings) {
        return new LiveFeed(liveTopics, topics, live, envelopes, frames, settings);
    }
}
