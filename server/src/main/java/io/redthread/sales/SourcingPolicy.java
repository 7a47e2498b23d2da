package io.redthread.sales;

import java.time.Instant;
import java.util.List;

/**
 * What an order's warehouse is chosen by (寻源策略).
 *
 * @param version counts changes, from 1
 * @param weights what counts how much
 * @param rates freight and days, by warehouse and province
 * @param changedAt when it became so
 * @param changedBy who made it so
 */
public record SourcingPolicy(
        int version, SourcingWeights weights, List<FreightRate> rates, Instant changedAt, String changedBy) {}
