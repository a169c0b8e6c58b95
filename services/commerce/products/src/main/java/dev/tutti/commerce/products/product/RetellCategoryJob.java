package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.category.Categories;
import dev.tutti.commerce.products.category.RetellCategory;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of a category's products anew, a batch at a time. A run that dies begins again; telling twice is harmless. */
@Component
class RetellCategoryJob implements JobHandler<RetellCategory> {

    private static final int BATCH = 100;

    private final Categories categories;
    private final Products products;

    RetellCategoryJob(Categories categories, Products products) {
        this.categories = categories;
        this.products = products;
    }

    @Override
    public JobKind<RetellCategory> kind() {
        return RetellCategory.KIND;
    }

    @Override
    public void run(RetellCategory work, JobRun run) {
        var below = categories.tree().below(work.categoryId());
        @Nullable UUID last = products.retell(below, null, BATCH);
        while (last != null && !run.cancelled()) {
            last = products.retell(below, last, BATCH);
        }
    }
}
