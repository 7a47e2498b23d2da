/** What becomes of letters to people outside the house: asked by those who wrote them, answered by who sends them. */
@NullMarked
package io.redthread.platform.letters;

import org.jspecify.annotations.NullMarked;
