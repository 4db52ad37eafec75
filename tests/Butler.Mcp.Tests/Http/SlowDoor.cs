using Butler.Mcp.Http;
using Butler.Mcp.Tests.Assistant;

namespace Butler.Mcp.Tests.Http;

/// <summary>The real server whose desks all have the same reminders, which take their time.</summary>
internal static class SlowDoor
{
    public static async Task<(RunningDoor Door, SlowReminders Reminders)> StartAsync()
    {
        SlowDesk? desk = null;
        var door = await RunningDoor.StartAsync((premises, time) => new AssistantPlace(desk = new SlowDesk(time), new ServeSettings(), premises, time));
        return (door, desk!.Reminders);
    }
}
