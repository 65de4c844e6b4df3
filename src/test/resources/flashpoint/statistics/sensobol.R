# Appends to reference.txt the variance-based indices of sensobol on the matrices that stand there already.
#
# Needs R with sensobol: Rscript sensobol.R reference.txt >> reference.txt after salib.py. The build does not run it. The
# header that it prints names the commit that was used: change it when another sensobol is used.

library(sensobol)

lines <- grep("^indices[.](a|b|ab) = ", readLines(commandArgs(trailingOnly = TRUE)[1]), value = TRUE)
values <- lapply(strsplit(sub("^.* = ", "", lines), " "), as.numeric)
names(values) <- sub(" = .*$", "", lines)

put <- function(key, numbers) cat(key, " = ", paste(sprintf("%.17g", numbers), collapse = " "), "\n", sep = "")

n <- length(values$indices.a)
params <- paste0("x", seq_len(length(values$indices.ab) / n))
indices <- sobol_indices(
  matrices = c("A", "B", "AB"), Y = c(values$indices.a, values$indices.b, values$indices.ab), N = n, params = params,
  first = "saltelli", total = "jansen")$results

cat("\n# The same matrices, by sensobol.R with sensobol ", as.character(packageVersion("sensobol")),
    " from its repository (R/sobol_indices.R of commit 0ec2b4e),\n", sep = "")
cat("# R ", as.character(getRversion()), ", sums of columns by base R in place of Rfast: first = \"saltelli\", total = \"jansen\". ",
    "It divides by\n", sep = "")
cat("# the variance of A and B together with 2n - 1, where ours is with 2n, and takes no mean out for the first order.\n")
put("indices.sensobol.first", indices$original[indices$sensitivity == "Si"])
put("indices.sensobol.total", indices$original[indices$sensitivity == "Ti"])
