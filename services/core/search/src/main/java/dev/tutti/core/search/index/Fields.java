package dev.tutti.core.search.index;

/** What the fields of the index are called. */
final class Fields {

    static final String KEY = "key";
    static final String KIND = "kind";
    static final String ID = "id";
    static final String PARENT = "parent";
    static final String TITLE = "title";
    /** The whole title as one, for who types exactly that. */
    static final String TITLE_WHOLE = "title-whole";

    static final String TITLE_JOINED = "title-joined";
    static final String TITLE_BEGINNINGS = "title-beginnings";
    static final String SUBTITLE = "subtitle";
    static final String SUBTITLE_BEGINNINGS = "subtitle-beginnings";
    static final String TEXTS = "texts";
    static final String CODE = "code";
    static final String FACET = "facet";
    static final String CONTENT = "content";
    /** Static weights: popularity and brevity. */
    static final String WEIGHTS = "weights";

    static final String POPULARITY = "popularity";
    static final String BREVITY = "brevity";

    private Fields() {}
}
