/** Explanations: the terms of a decision, in figures and words. */
package flashpoint.model.explain;
