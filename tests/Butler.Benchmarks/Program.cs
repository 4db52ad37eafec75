using System.CommandLine;
using Butler.Benchmarks.Calendar;
using Butler.Benchmarks.Frames;
using Butler.Benchmarks.Guard;
using Butler.Benchmarks.Hostile;
using Butler.Benchmarks.HttpHostile;
using Butler.Benchmarks.HttpLoad;
using Butler.Benchmarks.HttpSessions;
using Butler.Benchmarks.HttpSoak;
using Butler.Benchmarks.OpenEnv;
using Butler.Benchmarks.Replies;
using Butler.Benchmarks.Replies.Learning;
using Butler.Benchmarks.Rollouts;
using Butler.Benchmarks.Stdio;
using Butler.Benchmarks.World;

// One command per benchmark, one class per command; --help lists them.
return await new RootCommand("Butler's measurements. Every figure that is quoted anywhere is quoted with its command.")
{
    StdioCommand.Create(),
    WorldCommand.Create(),
    CalendarCommand.Create(),
    HostileCommand.Create(),
    GuardCommand.Create(),
    FramesCommand.Create(),
    OpenEnvCommand.Create(),
    OpenEnvCommand.CreateEcho(),
    HttpHostileCommand.Create(),
    HttpLoadCommand.Create(),
    HttpSessionsCommand.Create(),
    HttpSoakCommand.Create(),
    RolloutsCommand.Create(),
    RepliesCommand.Create(),
    LearnCommand.Create(),
}.Parse(args).InvokeAsync();
