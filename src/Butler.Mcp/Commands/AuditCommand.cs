using System.CommandLine;
using System.Globalization;
using Butler.Training.Audits;

namespace Butler.Mcp.Commands;

/// <summary><c>butler audit WORLD</c>: tries every known cheat and fails when a limit breaks.</summary>
public static class AuditCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var world = new Argument<string>("world") { Description = WorldOption.Description };
        var episodes = new Option<int>("--episodes") { Description = "How many episodes each policy plays.", DefaultValueFactory = _ => 1000 };
        var json = new Option<bool>("--json") { Description = "Print one JSON object for programs." };
        var command = new Command("audit", "Try every known cheat on a world; exit code 1 when a limit breaks.") { world, episodes, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var found = WorldOption.Find(parsed.GetRequiredValue(world));
            var count = parsed.GetValue(episodes);
            if (count < 1)
            {
                throw new UsageException("--episodes is at least 1.");
            }

            var report = await WorldAudits.Of(found).RunAsync(count, cancellationToken);
            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync(parsed.GetValue(json) ? Json(found.Name, count, report.Rows) : Table(report.Rows) + report.Tables);
            return report.Rows.All(row => row.Ok) ? ButlerCommand.Done : ButlerCommand.Failed;
        });
        return command;
    }

    private static string Table(IReadOnlyList<AuditRow> rows) => string.Join('\n', rows.Select(row => string.Create(
        CultureInfo.InvariantCulture,
        $"{(row.Ok ? "ok    " : "BROKEN")}  {row.Name,-40}{row.Mean,8:0.000}   {row.Limit}")));

    private static string Json(string world, int episodes, IReadOnlyList<AuditRow> rows) => JsonLines.Write(writer =>
    {
        writer.WriteString("world", world);
        writer.WriteNumber("episodes", episodes);
        writer.WriteStartArray("policies");
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            writer.WriteString("name", row.Name);
            writer.WriteNumber("mean", row.Mean);
            writer.WriteString("limit", row.Limit);
            writer.WriteBoolean("ok", row.Ok);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteBoolean("ok", rows.All(row => row.Ok));
    });
}
