package dev.tutti.core.files.upload;

import dev.tutti.platform.storage.BlobKey;

/** A piece of a file, kept until the file is whole. */
record Part(long first, long bytes, BlobKey key) {}
