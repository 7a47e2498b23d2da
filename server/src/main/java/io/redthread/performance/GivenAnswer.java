package io.redthread.performance;

import java.util.List;

/**
 * What was answered; by whom is not in it.
 *
 * @param scores 1 to 5 for each question
 * @param cause what a complaint is about, one word of {@link io.redthread.process.ExceptionCause}; empty where there is none
 * @param words free text, 1,000 characters at most
 */
public record GivenAnswer(List<Integer> scores, String cause, String words) {}
