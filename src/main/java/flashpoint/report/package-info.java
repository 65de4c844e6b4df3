/**
 * The report of a run: one page that stands alone, from what happened in plain sentences to what the model cannot say.
 * Every sentence and every figure is computed from the ensemble.
 */
package flashpoint.report;
