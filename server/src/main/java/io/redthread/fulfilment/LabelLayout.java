package io.redthread.fulfilment;

import java.util.List;

/**
 * What a label looks like (版面).
 *
 * @param paper what it is printed on
 * @param masked whether names, phones and streets are half hidden (隐私面单)
 * @param elements what stands where; later ones lie above earlier ones
 */
public record LabelLayout(LabelPaper paper, boolean masked, List<LabelElement> elements) {}
