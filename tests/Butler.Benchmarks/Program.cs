using System.CommandLine;
using Butler.Benchmarks.Stdio;

// One command per benchmark, one class per command; --help lists them.
return await new RootCommand("Butler's measurements. Every figure that is quoted anywhere is quoted with its command.")
{
    StdioCommand.Create(),
}.Parse(args).InvokeAsync();
