package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;

/**
 * What an assembly order needs of a component, or gives of it when it takes apart.
 *
 * @param lineNo from 1
 * @param sku of what
 * @param name what it is called
 * @param planned for the whole order, by its recipe
 * @param used what went into good and bad pieces, or came out whole
 * @param broken what broke besides
 * @param held what is reserved for the rest
 */
public record AssemblyLine(
        int lineNo, Sku sku, String name, Quantity planned, Quantity used, Quantity broken, Quantity held) {}
