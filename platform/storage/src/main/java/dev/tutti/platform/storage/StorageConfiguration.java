package dev.tutti.platform.storage;

import dev.tutti.platform.jobs.JobHandlerSource;
import dev.tutti.platform.runtime.Ids;
import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The installation's blobs, leave to read them, and the collection of those that nothing refers to. */
@AutoConfiguration(
        afterName = "dev.tutti.platform.runtime.RuntimeConfiguration",
        beforeName = "dev.tutti.platform.jobs.JobsConfiguration")
@EnableConfigurationProperties({StorageSettings.class, SigningSettings.class})
class StorageConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("tutti.storage.root")
    @ConditionalOnMissingBean(BlobStore.class)
    DiskBlobStore blobStore(StorageSettings settings, Ids ids, Clock clock) throws IOException {
        return DiskBlobStore.open(settings, ids.next(), clock);
    }

    @Bean
    @ConditionalOnProperty("tutti.security.secret")
    @ConditionalOnMissingBean
    SignedUrls signedUrls(SigningSettings settings, Clock clock) {
        return new SignedUrls(settings.secrets(), clock);
    }

    @Bean
    JobHandlerSource orphanCollections(
            ObjectProvider<BlobStore> stores,
            ObjectProvider<BlobReferences> references,
            StorageSettings settings,
            Clock clock) {
        return () -> references.stream()
                .map(owned -> new OrphanCollection(stores.getObject(), owned, settings.orphanAge(), clock))
                .toList();
    }
}
