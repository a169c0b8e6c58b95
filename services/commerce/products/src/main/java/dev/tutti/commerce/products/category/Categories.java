package dev.tutti.commerce.products.category;

import dev.tutti.commerce.products.attribute.AttributeDefinition;
import dev.tutti.platform.jobs.Jobs;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.web.EntityTags;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with categories. A change locks the whole tree: there are few, and they hang together. */
@Component
public class Categories {

    public static final int COUNT_MAX = 5_000;

    private static final Logger log = LoggerFactory.getLogger(Categories.class);

    private final CategoryStore store;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    Categories(CategoryStore store, Jobs jobs, Ids ids, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** The tree as this transaction sees it; read again only where it has changed since. */
    @Transactional(readOnly = true)
    public CategoryTree tree() {
        long revision = store.getRevision();
        var last = known.get();
        if (last != null && last.revision == revision) {
            return last.tree;
        }
        var tree = new CategoryTree(store.list());
        known.set(new Known(revision, tree));
        return tree;
    }

    /** How many active products are in each category itself, up to that many. */
    @Transactional(readOnly = true)
    Map<UUID, Integer> countProducts(int max) {
        return store.countProducts(max);
    }

    @Transactional
    public Category create(String name, @Nullable UUID parentId) {
        store.lockTree();
        return created(tree(), name, parentId);
    }

    /** The category at the end of that way from the root; what is missing of it is made. */
    @Transactional
    public UUID open(List<String> names) {
        var tree = tree();
        UUID parent = null;
        for (var name : names) {
            var found = find(tree, parent, name);
            if (found == null) {
                return make(names);
            }
            parent = found.id();
        }
        return Objects.requireNonNull(parent);
    }

    @Transactional
    Category rename(UUID id, long version, String name) {
        var tree = locked();
        var renamed = current(tree, id, version).rename(name);
        requireFree(tree, renamed.parentId(), renamed.name(), id);
        store.update(renamed);
        retellLater(renamed);
        return renamed;
    }

    @Transactional
    Category define(UUID id, long version, List<AttributeDefinition> definitions) {
        var tree = locked();
        var before = current(tree, id, version);
        var after = before.define(definitions);
        requireOnce(tree, after);
        requireMeaningKept(tree, before, after);
        store.update(after);
        retellLater(after);
        return after;
    }

    private CategoryTree locked() {
        store.lockTree();
        return tree();
    }

    private UUID make(List<String> names) {
        var tree = locked();
        UUID parent = null;
        for (var name : names) {
            var found = find(tree, parent, name);
            parent = found == null ? created(tree, name, parent).id() : found.id();
            tree = tree();
        }
        return Objects.requireNonNull(parent);
    }

    private Category created(CategoryTree tree, String name, @Nullable UUID parentId) {
        requireRoom(tree, parentId);
        var category = new Category(ids.next(), parentId, name, freeSlug(name), List.of(), 1, clock.instant());
        requireFree(tree, parentId, category.name(), category.id());
        store.insert(category);
        log.info("category created categoryId={}", category.id());
        return category;
    }

    private static void requireRoom(CategoryTree tree, @Nullable UUID parentId) {
        if (parentId != null) {
            tree.get(parentId);
        }
        if (parentId != null && tree.path(parentId).size() >= CategoryTree.DEPTH_MAX) {
            throw tooMany("The tree of categories is at most %d deep.", CategoryTree.DEPTH_MAX);
        }
        if (tree.size() >= COUNT_MAX) {
            throw tooMany("There are at most %d categories.", COUNT_MAX);
        }
    }

    private static Refusal tooMany(String message, int max) {
        return new Refusal(Refusal.Kind.RULE_BROKEN, "invalid-value", message.formatted(max), "parentId", (long) max);
    }

    private static Category current(CategoryTree tree, UUID id, long version) {
        var category = tree.find(id).orElseThrow(() -> Refusal.notFound("category"));
        if (category.version() != version) {
            throw EntityTags.stale();
        }
        return category;
    }

    private static @Nullable Category find(CategoryTree tree, @Nullable UUID parentId, String name) {
        var wanted = name.strip().toLowerCase(Locale.ROOT);
        return tree.listChildren(parentId).stream()
                .filter(child -> child.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static void requireFree(CategoryTree tree, @Nullable UUID parentId, String name, UUID id) {
        var other = find(tree, parentId, name);
        if (other != null && !other.id().equals(id)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "category-taken", "There is a category of that name here.", "name", null);
        }
    }

    private String freeSlug(String name) {
        var slug = Category.slugOf(name);
        var taken = store.listSlugs(slug);
        var free = slug;
        for (int number = 2; taken.contains(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }

    /** A code means one thing on every way from the root to a leaf. */
    private static void requireOnce(CategoryTree tree, Category changed) {
        var related = new ArrayList<>(tree.path(changed.id()));
        tree.below(changed.id()).forEach(id -> related.add(tree.get(id)));
        for (var category : related) {
            for (var definition : category.attributes()) {
                if (!category.id().equals(changed.id())
                        && changed.attributes().stream()
                                .anyMatch(own -> own.code().equals(definition.code()))) {
                    throw Category.attributeTaken(definition.code());
                }
            }
        }
    }

    /** What products say already keeps its type and unit; bounds may change, and hold for later edits. */
    private void requireMeaningKept(CategoryTree tree, Category before, Category after) {
        for (var former : before.attributes()) {
            boolean isKept = after.attributes().stream()
                    .filter(definition -> definition.code().equals(former.code()))
                    .allMatch(definition ->
                            definition.type() == former.type() && Objects.equals(definition.unit(), former.unit()));
            if (!isKept && store.isUsed(former.code(), tree.below(before.id()))) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "attribute-in-use",
                        "Products have values of '%s': its type and unit stay.".formatted(former.code()),
                        "attributes",
                        null);
            }
        }
    }

    /** Products carry the names of their categories and attributes; those who listen hear of them in time. */
    private void retellLater(Category category) {
        var work = new RetellCategory(category.id());
        jobs.enqueue(RetellCategory.KIND, category.id() + "/" + category.version(), work);
    }

    private record Known(long revision, CategoryTree tree) {}
}
