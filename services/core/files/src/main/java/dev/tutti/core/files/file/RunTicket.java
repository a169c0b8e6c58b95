package dev.tutti.core.files.file;

import java.util.UUID;

/**
 * The leave of one run of a job to write about its file.
 *
 * @param token the job's fencing token: a run that was given up has a smaller one and writes nothing
 */
public record RunTicket(UUID fileId, int run, long token) {}
