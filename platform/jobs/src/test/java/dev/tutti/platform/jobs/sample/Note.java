package dev.tutti.platform.jobs.sample;

public record Note(String text) {}
