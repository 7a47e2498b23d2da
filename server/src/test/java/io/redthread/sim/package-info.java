/** A week of a company under a simulated clock: orders come, people work and err, and what became of it is measured. */
@org.jspecify.annotations.NullMarked
package io.redthread.sim;
