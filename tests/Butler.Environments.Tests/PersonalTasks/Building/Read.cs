using System.Text.Json;
using Butler.Environments.Calls;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Episodes;

namespace Butler.Environments.Tests.PersonalTasks.Building;

/// <summary>Reads calls as the world does, on Tuesday 5 May 2026, 09:00 in Berlin.</summary>
internal static class Read
{
    private static readonly ActionContext Berlin = new(Desks.Now, Desks.Berlin);

    public static PersonalTasksAction Call(string tool, string arguments, ActionContext? context = null) =>
        ActionReader.Read(new EpisodeAction(tool, JsonElement.Parse(arguments)), context ?? Berlin);

    public static TAction As<TAction>(string tool, string arguments)
        where TAction : PersonalTasksAction => Assert.IsType<TAction>(Call(tool, arguments));

    public static Refusal Refused(string tool, string arguments, ActionContext? context = null) =>
        Assert.IsType<PersonalTasksAction.Malformed>(Call(tool, arguments, context)).Refusal;
}
